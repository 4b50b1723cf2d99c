import { useStore, type Node } from '@xyflow/react';
import { useObservable, useWorkbench } from '../../shell/react';
import { CARD, cornerOf } from './corner';
import { boxOf } from './geometry';

/** One card on the running example: what to try first, and what comes of it. */
export function Tour({ nodes }: { readonly nodes: readonly Node[] }) {
  const { machine, settings, commands, views } = useWorkbench();
  const document = useObservable(machine.document);
  const status = useObservable(machine.simulation);
  useObservable(settings.changes);
  const corner = useStore((sight) => cornerOf(nodes.map(boxOf), sight));
  const valve = Object.entries(document?.file.components ?? {}).find(([, component]) => component.type === 'valve')?.[0];
  if (document === undefined || valve === undefined || document.file.components.tank === undefined || settings.get('tour.done', false)) {
    return null;
  }
  const label = document.file.components[valve]?.label ?? valve;
  const fault = status?.faults.find((each) => each.signal === `${valve}.position`);
  const alive = status?.state === 'running' || status?.state === 'paused';
  const close = () => settings.set('tour.done', true);
  return (
    <section className="tour" style={{ [corner]: CARD.side, bottom: CARD.bottom, width: CARD.width }} aria-label="What to try">
      {fault === undefined ? (
        <>
          <h2>{alive ? 'Try what a fault does' : 'This machine rests'}</h2>
          <p>{alive ? `Stick ${label} where it is and watch the level follow nothing any more.` : 'Press Run and watch the tank fill to its setpoint.'}</p>
          {alive ? (
            <button className="primary" onClick={() => void commands.run('fault.stick', `${valve}.position`)}>Stick the inlet valve</button>
          ) : (
            <button className="primary" onClick={() => void commands.run('simulation.run')}>Run</button>
          )}
          <button className="quiet link" onClick={close}>Not now</button>
        </>
      ) : (
        <>
          <h2>The inlet valve is stuck</h2>
          <p>Whatever its controller asks for, it stays where it is. The trend below shows what becomes of the level.</p>
          <button className="primary" onClick={() => void commands.run('fault.clear', fault).then(close)}>Clear the fault</button>
          <button className="quiet link" onClick={() => views.open('trends')}>Watch the trend</button>
        </>
      )}
    </section>
  );
}
