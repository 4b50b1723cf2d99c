import type { Range } from '../range';
import { timeMarks } from './ticks';

/** The times below the lanes, always in sight however many lanes there are. */
export function TimeAxis({ range, width }: { readonly range: Range; readonly width: number }) {
  const scale = width / (range.to - range.from);
  return (
    <div className="times" aria-hidden="true" style={{ width }}>
      {width > 0 && timeMarks(range.from, range.to, width).map(({ at, text }) => <span key={at} style={{ left: (at - range.from) * scale }}>{text}</span>)}
    </div>
  );
}
