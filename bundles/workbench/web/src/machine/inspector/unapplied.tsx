import { counted } from '../../controls/counted';
import { portOf } from '../../model/edits';
import { useObservable, useWorkbench } from '../../shell/react';
import { Banner } from './banners';

/** Why what runs does not have the last edit, and the way out: end what acts on signals that are no more, or start anew. */
export function Unapplied() {
  const { machine, commands } = useWorkbench();
  const document = useObservable(machine.document);
  const status = useObservable(machine.simulation);
  if (document?.unapplied === undefined) {
    return null;
  }
  const isLost = ({ signal }: { readonly signal: string }) => !(portOf(signal).component in document.file.components);
  const faults = status?.faults.filter(isLost) ?? [];
  const overrides = status?.overrides.filter(isLost) ?? [];
  const acting = [[faults, 'fault'], [overrides, 'override']] as const;
  const inTheWay = acting.flatMap(([{ length }, word]) => (length > 0 ? [counted(length, word)] : [])).join(' and ');
  const clear = async () => {
    for (const fault of faults) {
      await commands.run('fault.clear', fault);
    }
    for (const override of overrides) {
      await commands.run('override.clear', override);
    }
  };
  const restart = async () => {
    await commands.run('simulation.stop');
    await commands.run('simulation.run');
  };
  return (
    <Banner kind="unapplied" icon="warning" title="What runs does not have the last edit" about={inTheWay === '' ? document.unapplied : `In the way: ${inTheWay} on signals that are no more.`}>
      {inTheWay === ''
        ? <button className="small" onClick={() => void restart()}>Restart</button>
        : <button className="small" onClick={() => void clear()}>Clear</button>}
    </Banner>
  );
}
