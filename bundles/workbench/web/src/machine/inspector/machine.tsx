import { Icon } from '../../controls/icon';
import { counted } from '../../controls/counted';
import { connectionsOf } from '../../model/edits';
import { Troubles } from '../../problems/count';
import { useObservable, useWorkbench } from '../../shell/react';
import { Unapplied } from './unapplied';

const COLOURS = { error: 'fail', warning: 'warn', info: 'muted' } as const;

/** What is shown while nothing is selected. */
export function MachineInspector() {
  const workbench = useWorkbench();
  const document = useObservable(workbench.machine.document)!;
  const problems = useObservable(Troubles.of(workbench).ofMachine);
  return (
    <>
      <header><span className="tile"><Icon name="machine" /></span><span className="names"><h1 className="ellipsis">{document.name}</h1><small className="muted">{counted(Object.keys(document.file.components).length, 'component')}, {counted(connectionsOf(document.file).length, 'connection')}</small></span></header>
      <p className="muted">{document.file.description}</p>
      <Unapplied />
      <section>
        <h2>Problems <span>{problems.length || ''}</span></h2>
        {problems.length === 0 && <p className="ok"><Icon name="check" /> None: it can run.</p>}
        {problems.map(({ severity, select: [first] = [], text }) => (
          <p key={String(first) + text} className={COLOURS[severity]}>
            {first !== undefined && <><a href={workbench.views.href('machine', String(document.id), first)}>{first}</a>: </>}
            {text}
          </p>
        ))}
      </section>
      <p className="muted">Select a component to see its signals and parameters.</p>
      <section className="buttons">
        <button className="small" onClick={() => void workbench.commands.run('machine.rename')}>Rename</button>
        <button className="small" onClick={() => void workbench.commands.run('machine.export')}>Export</button>
        <button className="small danger" onClick={() => void workbench.commands.run('machine.remove')}>Delete</button>
      </section>
    </>
  );
}
