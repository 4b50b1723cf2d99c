import { Icon } from '../../controls/icon';
import type { Range } from '../range';
import { rows } from './rows';
import type { Span } from './spans';
import { clockText } from '../axis/ticks';

const ROW = 18;
/** More are scrolled. */
const MOST_ROWS = 3;
const ICONS = { fault: 'bolt', quality: 'warning', alarm: 'warning', gap: 'info' } as const;
/** Pixels; a text that has less tells nothing, but for its tooltip. */
const LEAST_TEXT = 48;
const LEAST_SPAN = 4;

/** Faults, alarms and gaps, above the lanes and along the same time. */
export function Ribbon({ spans, range, width }: { readonly spans: readonly Span[]; readonly range: Range; readonly width: number }) {
  const scale = width / (range.to - range.from);
  const seen = spans.filter((span) => span.from <= range.to && (span.to ?? range.to) >= range.from);
  if (seen.length === 0 || width <= 0) {
    return null;
  }
  const place = rows(seen, LEAST_SPAN / scale);
  const count = Math.max(...place) + 1;
  return (
    <div className="ribbon" style={{ width }} tabIndex={count > MOST_ROWS ? 0 : undefined}>
      <div className="events" role="list" aria-label="Events" style={{ height: ROW * count }}>
        {seen.map((span, i) => {
          const [left, right] = [Math.max(0, (span.from - range.from) * scale), Math.min(width, ((span.to ?? range.to) - range.from) * scale)];
          const size = Math.max(LEAST_SPAN, right - left);
          const when = `${clockText(span.from)} … ${span.to === undefined ? '' : clockText(span.to)}`;
          return (
            <span key={i} role="listitem" className={`${span.sort} ellipsis ${size < LEAST_TEXT ? 'narrow' : ''}`} style={{ left, width: size, top: ROW * place[i]! }} title={`${span.text}\n${when}`}>
              <Icon name={ICONS[span.sort]} />
              {span.text}
            </span>
          );
        })}
      </div>
    </div>
  );
}
