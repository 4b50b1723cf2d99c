import { useStore, type Node } from '@xyflow/react';
import { useObservable, useWorkbench } from '../../shell/react';
import { CARD, cornerOf } from './corner';
import { isExample } from './example';
import { boxOf } from './geometry';

interface TourProps {
  readonly nodes: readonly Node[];
}

/** One card on the example: what to try first, and what comes of it. */
export function Tour({ nodes }: TourProps) {
  const { machine, settings } = useWorkbench();
  const document = useObservable(machine.document);
  useObservable(settings.changes);
  return document === undefined || !isExample(document.file) || settings.get('tour.done', false) ? null : <Card nodes={nodes} />;
}

function Card({ nodes }: TourProps) {
  const { machine, settings, commands, views } = useWorkbench();
  const status = useObservable(machine.simulation);
  const corner = useStore((sight) => cornerOf(nodes.map(boxOf), sight));
  const fault = status?.faults.find(({ signal, kind }) => signal === 'inletValve.position' && kind === 'stuck');
  const alive = status?.state === 'running' || status?.state === 'paused';
  const close = () => settings.set('tour.done', true);
  return (
    <section className="tour" style={{ [corner]: CARD.side, bottom: CARD.bottom, width: CARD.width }} aria-label="What to try">
      {fault === undefined ? (
        <>
          <h2>{alive ? 'Try what a fault does' : 'This machine rests'}</h2>
          <p>{alive ? 'Stick the inlet valve where it is, and the level follows nothing any more.' : 'Press Run and watch the level go to its setpoint.'}</p>
          {alive ? (
            <button className="primary" onClick={() => void commands.run('fault.stick', 'inletValve.position')}>Stick the inlet valve</button>
          ) : (
            <button className="primary" onClick={() => void commands.run('simulation.run')}>Run</button>
          )}
          <button className="quiet link" onClick={close}>Not now</button>
        </>
      ) : (
        <>
          <h2>The inlet valve is stuck</h2>
          <p>Whatever its controller asks for, it stays where it is, and the level follows nothing any more.</p>
          <button className="primary" onClick={() => void commands.run('fault.clear', fault).then(close)}>Clear the fault</button>
          <button className="quiet link" onClick={() => views.open('trends')}>Watch the trend</button>
        </>
      )}
    </section>
  );
}
