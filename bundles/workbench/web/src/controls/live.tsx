import { useEffect, useRef } from 'react';
import { Quality } from '../shell/contract';
import { useWorkbench } from '../shell/react';
import { liveValues } from './livevalues';
import { shown, type Format } from './numbers';

interface Props {
  readonly path: string;
  readonly format: Format;
  readonly className?: string;
}

/** A live value with its unit; bad quality shows as a class, a signal that is not there as a dash. */
export function Live({ path, format, className = '' }: Props) {
  const workbench = useWorkbench();
  const element = useRef<HTMLSpanElement>(null);
  const { unit, declared, display, digits, kind, difference } = format;
  useEffect(() => {
    const span = element.current!;
    const [number, shownUnit] = [span.firstChild!.firstChild as Text, span.lastChild!.firstChild as Text];
    return liveValues(workbench).watch(path, (value, quality) => {
      // What stays as it is is not written: that would have it laid out and drawn again.
      const text = shown(value, { unit, declared, display, digits, kind, difference });
      if (number.data !== text.number) {
        number.data = text.number;
      }
      if (shownUnit.data !== text.unit) {
        shownUnit.data = text.unit;
      }
      const word = quality === Quality.bad ? 'bad' : quality === Quality.uncertain ? 'uncertain' : 'good';
      if (span.dataset.quality !== word) {
        span.dataset.quality = word;
      }
    });
  }, [workbench, path, unit, declared, display, digits, kind, difference]);
  return (
    <span className={`live ${className}`} ref={element}>
      <span className="number">–</span> <span className="unit">{format.unit || ' '}</span>
    </span>
  );
}
