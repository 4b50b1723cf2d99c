import { useEffect, useRef } from 'react';
import { liveValues } from '../../controls/livevalues';
import { shownText } from '../../controls/numbers';
import type { Port } from '../../model/ports';
import { Quality, type Dispose } from '../../shell/contract';
import { useWorkbench } from '../../shell/react';

/** Over the faceplate of a component that has a bad output: what the first of them is at present, and what it was when it was good. */
export function LastGood({ ports }: { readonly ports: readonly Port[] }) {
  const workbench = useWorkbench();
  const strip = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const live = liveValues(workbench);
    const element = strip.current!;
    const [now, last] = [element.firstElementChild!, element.lastElementChild!];
    const outputs = ports.filter(({ descriptor }) => descriptor.direction === 'output');
    const bad = new Set<string>();
    let shown: Port | undefined;
    let end: Dispose | undefined;
    const choose = () => {
      const next = outputs.find(({ path }) => bad.has(path));
      if (next !== shown) {
        end?.();
        shown = next;
        element.hidden = next === undefined;
        end = next && live.watch(next.path, (good, _, present) => {
          now.textContent = shownText(present, next.format);
          last.textContent = `last good ${shownText(good, next.format)}`;
        });
      }
    };
    const ends = outputs.map(({ path }) => live.watchQuality(path, (quality) => {
      if (quality === Quality.bad ? !bad.has(path) && bad.add(path) : bad.delete(path)) {
        choose();
      }
    }));
    return () => {
      ends.forEach((each) => each());
      end?.();
      element.hidden = true;
    };
  }, [ports, workbench]);
  return (
    <div className="last-good" ref={strip} hidden>
      <b />
      <small className="ellipsis" />
    </div>
  );
}
