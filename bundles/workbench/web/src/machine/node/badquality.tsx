import { useEffect, useRef } from 'react';
import { Icon } from '../../controls/icon';
import { liveValues } from '../../controls/livevalues';
import { badSince } from '../../model/quality';
import { Quality, type Dispose } from '../../shell/contract';
import { useWorkbench } from '../../shell/react';
import { ageText } from './age';
import { recall } from './recall';

/** The badge of bad quality, with its age in simulated time, and the dashed border of its node. */
export function BadQuality({ signals }: { readonly signals: readonly string[] }) {
  const workbench = useWorkbench();
  const badge = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const { machine, signals: { time } } = workbench;
    const live = liveValues(workbench);
    const element = badge.current!;
    const node = element.closest<HTMLElement>('.component')!;
    /** Since when this window knows that a signal is bad. */
    const seen = new Map<string, number>();
    let age = NaN;
    let ticks: Dispose | undefined;
    const since = () => {
      const [file, status] = [machine.document.get()?.file, machine.simulation.get()];
      const fault = (path: string) => (file && status ? badSince(file, machine.types.get(), status, path) : undefined);
      return Math.min(...[...seen].map(([path, first]) => fault(path) ?? first));
    };
    let began = 0;
    const tick = () => {
      if (Math.floor(time.get() - began) !== age) { // once a second: what began may be another fault by then
        began = since();
        age = Math.floor(time.get() - began);
        element.lastElementChild!.textContent = `Bad ${ageText(age)}`;
      }
    };
    const ends = signals.map((path) => live.watchQuality(path, (quality) => {
      const before = seen.size;
      if (quality !== Quality.bad) {
        seen.delete(path);
      } else if (!seen.has(path)) {
        seen.set(path, time.get());
        recall(workbench, path);
      }
      if (before + seen.size === 0) {
        return; // as good as it was
      }
      element.hidden = seen.size === 0;
      element.title = `Bad quality: ${[...seen.keys()].join(', ')}`;
      node.dataset.quality = seen.size > 0 ? 'bad' : 'good';
      age = NaN;
      if (seen.size > 0) {
        tick();
        ticks ??= time.subscribe(tick);
      } else {
        ticks?.();
        ticks = undefined;
      }
    }));
    return () => {
      ends.forEach((end) => end());
      ticks?.();
      element.hidden = true;
      node.dataset.quality = 'good';
    };
  }, [signals, workbench]);
  return (
    <span className="badge quality" ref={badge} hidden>
      <Icon name="warning" />
      <span>Bad</span>
    </span>
  );
}
