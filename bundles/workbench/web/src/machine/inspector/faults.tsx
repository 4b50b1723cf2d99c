import { Icon } from '../../controls/icon';
import { portOf } from '../../model/edits';
import { isAlive } from '../../model/simulation';
import { useObservable, useWorkbench } from '../../shell/react';
import { NEEDS_RUN, possibleFaults } from '../disturbances';

/** What a component can have done to it while it runs. */
export function Faults({ name }: { readonly name: string }) {
  const workbench = useWorkbench();
  const { machine, commands } = workbench;
  const status = useObservable(machine.simulation);
  const alive = isAlive(status);
  const inForce = status?.faults.filter((each) => portOf(each.signal).component === name) ?? [];
  return (
    <section>
      <h2>Inject a fault <kbd>F</kbd></h2>
      {!alive && <p className="muted needs-run">{NEEDS_RUN} <button className="small" onClick={() => void commands.run('simulation.run')}>Run</button></p>}
      <div className="chips">
        {possibleFaults(workbench, name).map((fault) => {
          const active = inForce.find((each) => each.kind === fault.kind && (fault.own === undefined || each.signal === `${name}.${fault.own.name}`));
          return (
            <button
              key={fault.own?.name ?? fault.kind}
              className="small chip"
              aria-pressed={active !== undefined}
              disabled={!alive}
              title={fault.own?.doc ?? ''}
              onClick={() => void (active === undefined ? commands.run('fault.inject', { component: name, fault }) : commands.run('fault.clear', active))}
            >
              {active !== undefined && <Icon name="bolt" />}
              {fault.title}
            </button>
          );
        })}
      </div>
    </section>
  );
}
