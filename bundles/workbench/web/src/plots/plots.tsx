import { useEffect, useMemo, useRef } from 'react';
import { Icon } from '../controls/icon';
import { formatNumber } from '../controls/numbers';
import { useObservable, useWorkbench } from '../shell/react';
import { badTimes, endsBad, withBadTimes } from './bad';
import { useEvents } from './events';
import { lanes as lanesOf, type Line } from './lanes';
import { clockText, colourOf, Plot, type Range } from './plot';
import type { Span } from './spans';

interface PlotsProps {
  readonly runs: readonly number[];
  readonly lines: readonly Line[];
  readonly range: Range | undefined;
  readonly onRange: (range: Range | undefined) => void;
  /** When signals were seen to be bad, beside the times at which faults made them so. */
  readonly seenBad?: ReadonlyMap<string, readonly Range[]>;
}

const NOTHING_SEEN: ReadonlyMap<string, readonly Range[]> = new Map();

/** The lanes of the lines, with an event ribbon above and what the lines are beside. */
export function Plots({ runs, lines, range, onRange, seenBad = NOTHING_SEEN }: PlotsProps) {
  const { theme, machine } = useWorkbench();
  const shade = useObservable(theme);
  const host = useRef<HTMLDivElement>(null);
  const legend = useRef<HTMLDivElement>(null);
  const plot = useRef<Plot>(undefined);
  const types = useObservable(machine.types);
  const events = useEvents(runs);
  const lanes = useMemo(() => lanesOf(lines.map((line) => {
    const its = events.get(line.run);
    return withBadTimes(line, [...(its ? badTimes(line.path, its.faults, its.file, types) : []), ...(seenBad.get(line.path) ?? [])]);
  })), [lines, events, types, seenBad]);
  const whole = useMemo(() => ({
    from: Math.min(...lines.map((line) => line.course.from)),
    to: Math.max(...lines.map((line) => line.course.to), ...lines.map((line) => line.course.from + 1e-3)),
  }), [lines]);
  const seen = range ?? whole;

  useEffect(() => {
    plot.current = new Plot(host.current!, onRange, (lane, at, values) => {
      const shown = legend.current?.querySelectorAll(`[data-lane="${lane}"] .number`) ?? [];
      shown.forEach((cell, i) => {
        cell.textContent = at === undefined ? lastOf(lanesNow.current[lane]?.lines[i]) : text(values[i]);
        cell.classList.toggle('warn', cell.textContent === BAD);
      });
      const clock = legend.current?.querySelector('.at');
      if (clock) {
        clock.textContent = at === undefined ? '' : clockText(at);
      }
    });
    return () => plot.current?.destroy();
  }, []);
  const lanesNow = useRef(lanes);
  lanesNow.current = lanes;
  useEffect(() => plot.current?.show(lanes, seen), [lanes, seen.from, seen.to]);
  useEffect(() => plot.current?.rebuild(), [shade]);
  const spans = events.get(runs[0]!)?.spans ?? NONE;
  useEffect(() => plot.current?.shade(spans.filter((span) => span.sort === 'fault').map(({ from, to }) => ({ from, to: to ?? Infinity }))), [spans]);

  return (
    <div className={runs.length > 1 ? 'plots two' : 'plots'}>
      <Ribbon spans={spans} range={seen} />
      <div className="host" ref={host} role="img" aria-label={`Course of ${lines.map((line) => line.path).join(', ')}. Drag to look closer, double click for the whole.`} />
      <div className="legend" ref={legend}>
        <p className="muted at" />
        {lanes.map((lane, i) => (
          <ul key={lane.unit} data-lane={i} aria-label={lane.unit}>
            {lane.lines.map((line) => (
              <li key={`${line.run} ${line.path}`}>
                <Mark token={colourOf(lines, line)} dashed={line.dashed} />
                <span className="named" title={line.path}><span className="ellipsis">{line.path}</span>{runs.length > 1 && <span className="muted">#{line.run}</span>}</span>
                <span className={endsBad(line) ? 'number warn' : 'number'}>{lastOf(line)}</span>
                <span className="unit">{lane.unit}</span>
              </li>
            ))}
          </ul>
        ))}
      </div>
    </div>
  );
}

const NONE: readonly Span[] = [];

function text(value: number | null | undefined): string {
  return value === null || value === undefined ? '–' : formatNumber(value);
}

/** Stands for the value of a signal whose quality is bad. */
const BAD = 'bad';

function lastOf(line: Line | undefined): string {
  if (line !== undefined && endsBad(line)) {
    return BAD;
  }
  const last = line?.course.last.at(-1);
  return typeof last === 'number' ? formatNumber(last) : '–';
}

/** A piece of the line, as the plot draws it. */
function Mark({ token, dashed }: { readonly token: string; readonly dashed: boolean }) {
  return <svg className={`mark ${token.slice(2)}`} viewBox="0 0 16 8" aria-hidden="true"><path d="M0 4H16" strokeDasharray={dashed ? '4 3' : undefined} /></svg>;
}

const ICONS = { fault: 'bolt', quality: 'warning', alarm: 'warning', gap: 'info' } as const;

/** Pixels; a text that has less tells nothing, but for its tooltip. */
const LEAST_TEXT = 48;

/** Faults, alarms and gaps, above the lanes and along the same time. */
function Ribbon({ spans, range }: { readonly spans: readonly Span[]; readonly range: Range }) {
  const width = range.to - range.from;
  const place = (at: number) => Math.min(1, Math.max(0, (at - range.from) / width));
  const seen = spans.filter((span) => span.from <= range.to && (span.to ?? range.to) >= range.from);
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    row.current?.querySelectorAll<HTMLElement>('span').forEach((element, i) => {
      const { from, to } = seen[i]!;
      const share = place(to ?? range.to) - place(from);
      element.style.left = `${100 * place(from)}%`;
      element.style.width = `max(4px, ${100 * share}%)`;
      element.classList.toggle('narrow', share * row.current!.clientWidth < LEAST_TEXT);
    });
  });
  if (seen.length === 0) {
    return null;
  }
  return (
    <div className="ribbon" ref={row} aria-label="Events">
      {seen.map((span, i) => <span key={i} className={`${span.sort} ellipsis`} title={span.text}><Icon name={ICONS[span.sort]} />{span.text}</span>)}
    </div>
  );
}
