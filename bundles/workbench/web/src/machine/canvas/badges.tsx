import { useEffect, useRef } from 'react';
import { Icon } from '../../controls/icon';
import { liveValues } from '../../controls/livevalues';
import { Quality, type SimulationStatus } from '../../shell/contract';
import { useWorkbench } from '../../shell/react';

/** What is done to the signals of a node: the first fault by its name, the first override. */
export function Disturbances({ faults: [fault], overrides: [override] }: Pick<SimulationStatus, 'faults' | 'overrides'>) {
  return (
    <>
      {fault && (
        <span className="badge fault" title={fault.signal}>
          <Icon name="bolt" />
          {fault.kind === 'own' ? fault.signal.split('.').at(-1) : fault.kind}
        </span>
      )}
      {override && (
        <span className="badge override" title={override.signal}>
          <Icon name="hand" />
          Override
        </span>
      )}
    </>
  );
}

/** The badge of bad quality, with its age in simulated time, and the dashed border of its node. */
export function BadQuality({ signals }: { readonly signals: readonly string[] }) {
  const workbench = useWorkbench();
  const badge = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const bad = new Set<string>();
    let since = 0;
    const live = liveValues(workbench);
    const write = () => {
      const element = badge.current!;
      element.hidden = bad.size === 0;
      element.title = [...bad].join('\n');
      element.closest('.component')!.classList.toggle('bad', bad.size > 0);
      element.lastElementChild!.textContent = `Bad ${Math.max(0, Math.round(live.time - since))} s`;
    };
    const ends = signals.map((path) => live.watch(path, (_, quality) => {
      const before = bad.size;
      if (quality === Quality.bad) {
        since = before === 0 ? live.time : since;
        bad.add(path);
      } else {
        bad.delete(path);
      }
      if (before + bad.size > 0) {
        write(); // all others are as good as they were
      }
    }));
    return () => ends.forEach((end) => end());
  }, [signals, workbench]);
  return (
    <span className="badge quality" ref={badge} hidden>
      <Icon name="warning" />
      <span>Bad</span>
    </span>
  );
}
