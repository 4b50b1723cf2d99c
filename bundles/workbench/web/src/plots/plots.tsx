import { useEffect, useMemo, useRef } from 'react';
import { formatNumber } from '../controls/numbers';
import { useLoaded } from '../live/loaded';
import type { Schemas } from '../live/api';
import { useObservable, useWorkbench } from '../shell/react';
import { lanes as lanesOf, type Line } from './lanes';
import { clockText, colourOf, Plot, type Range } from './plot';
import { faultsOf, type Span } from './spans';

/** The lanes of the lines, with an event ribbon above and what the lines are beside. */
export function Plots({ runs, lines, range, onRange }: { readonly runs: readonly number[]; readonly lines: readonly Line[]; readonly range: Range | undefined; readonly onRange: (range: Range | undefined) => void }) {
  const { theme } = useWorkbench();
  const shade = useObservable(theme);
  const host = useRef<HTMLDivElement>(null);
  const legend = useRef<HTMLDivElement>(null);
  const plot = useRef<Plot>(undefined);
  const lanes = useMemo(() => lanesOf(lines), [lines]);
  const whole = useMemo(() => ({
    from: Math.min(...lines.map((line) => line.course.from)),
    to: Math.max(...lines.map((line) => line.course.to), ...lines.map((line) => line.course.from + 1e-3)),
  }), [lines]);
  const seen = range ?? whole;

  useEffect(() => {
    plot.current = new Plot(host.current!, onRange, (lane, at, values) => {
      const shown = legend.current?.querySelectorAll(`[data-lane="${lane}"] .number`) ?? [];
      shown.forEach((cell, i) => (cell.textContent = at === undefined ? lastOf(lanesNow.current[lane]?.lines[i]) : text(values[i])));
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
  const spans = useSpans(runs[0]!);
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
                <span className="number">{lastOf(line)}</span>
                <span className="unit">{lane.unit}</span>
              </li>
            ))}
          </ul>
        ))}
      </div>
    </div>
  );
}

function text(value: number | null | undefined): string {
  return value === null || value === undefined ? '–' : formatNumber(value);
}

function lastOf(line: Line | undefined): string {
  const last = line?.course.last.at(-1);
  return typeof last === 'number' ? formatNumber(last) : '–';
}

/** A piece of the line, as the plot draws it. */
function Mark({ token, dashed }: { readonly token: string; readonly dashed: boolean }) {
  return <svg className={`mark ${token.slice(2)}`} viewBox="0 0 16 8" aria-hidden="true"><path d="M0 4H16" strokeDasharray={dashed ? '4 3' : undefined} /></svg>;
}

const NONE: readonly Span[] = [];

/** Faults, alarms and gaps of a run, by simulated time. */
function useSpans(run: number): readonly Span[] {
  const { rest } = useWorkbench();
  const loaded = useLoaded(async (signal): Promise<readonly Span[]> => {
    const [record, { alarms }, { commands }] = await Promise.all([
      rest.get<Schemas['Run']>(`/runs/${run}`, { signal }),
      rest.get<{ readonly alarms: readonly Schemas['Alarm'][] }>(`/runs/${run}/alarms`, { signal }),
      rest.get<Schemas['Journal']>(`/runs/${run}/journal`, { signal }),
    ]);
    const { step } = record.setup;
    return [
      ...faultsOf(commands, step),
      ...alarms.map((alarm): Span => ({ from: alarm.raised * step, to: alarm.cleared === undefined ? undefined : alarm.cleared * step, text: `${alarm.source}: ${alarm.text}`, sort: 'alarm' })),
      ...record.samples.gaps.map((gap): Span => ({ from: gap.from, to: gap.to, text: gap.reason, sort: 'gap' })),
    ];
  }, [run], ['alarm', 'fault']);
  return loaded.data ?? NONE;
}

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
      {seen.map((span, i) => <span key={i} className={`${span.sort} ellipsis`} title={span.text}>{span.text}</span>)}
    </div>
  );
}
