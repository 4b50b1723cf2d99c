import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useObservable, useWorkbench } from '../shell/react';
import { lanes as lanesOf } from './lanes';
import { BAD, Legend, newestText, valueText } from './legend';
import type { Lines } from './lines';
import { BESIDE, Plot } from './plot';
import type { Range } from './range';
import type { Missing, Recorded } from './recorded';
import type { Events } from './ribbon/events';
import { Ribbon } from './ribbon/ribbon';
import type { Span } from './ribbon/spans';
import { steer, stepOf, stepped } from './steering';
import { cursorText } from './axis/ticks';
import { TimeAxis } from './axis/timeaxis';
import { unkeptText } from './unkept';

/** Whoever moves the cursor by keys hears where it is when they pause, not at each step. */
const PAUSE_MILLISECONDS = 600;

/** What a plot tells whoever cannot see it, and how it is used. */
const HELP = 'Drag or press plus and minus to look closer, turn the wheel or press Page Up and Page Down to move in time; Left and Right move the cursor.';

export interface PlotsProps {
  readonly runs: readonly Recorded[];
  /** With gaps where their signals were bad. */
  readonly lines: Lines;
  /** What befell the runs. */
  readonly events: ReadonlyMap<number, Events>;
  /** What is looked at; undefined for all of the lines. */
  readonly range: Range | undefined;
  /** How far the run has come. */
  readonly end: number;
  readonly onRange: (range: Range | undefined) => void;
  /** What looking at no range is called: `Follow`. */
  readonly back: string;
  readonly onInstead: (missing: Missing) => void;
}

const NO_SPANS: readonly Span[] = [];

/** The times of which there are lines. */
export function extent({ lines }: Lines): Range {
  const from = Math.min(...lines.map((line) => line.course.from));
  return { from, to: Math.max(from + 1e-3, ...lines.map((line) => line.course.to)) };
}

/** The lanes of the lines, with an event ribbon above, times below and what the lines are beside. */
export function Plots({ runs, lines, events, range, end, onRange, back, onInstead }: PlotsProps) {
  const shade = useObservable(useWorkbench().theme);
  const host = useRef<HTMLDivElement>(null);
  const legend = useRef<HTMLDivElement>(null);
  const plot = useRef<Plot>(undefined);
  const cursor = useRef<number>(undefined);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [width, setWidth] = useState(0);
  const lanes = useMemo(() => lanesOf(lines.lines), [lines]);
  const whole = useMemo(() => extent(lines), [lines]);
  const seen = range ?? whole;
  const now = useRef({ lanes, end, onRange });
  now.current = { lanes, end, onRange };

  useEffect(() => {
    const element = host.current!;
    const its = new Plot(element, (next) => now.current.onRange(next), (place, at, values) => {
      const lane = now.current.lanes[place];
      cursor.current = at;
      legend.current?.querySelectorAll(`[data-lane="${place}"] .number`).forEach((cell, i) => {
        cell.textContent = lane === undefined ? '' : at === undefined ? newestText(lane, lane.lines[i]!) : valueText(lane, values[i]);
        cell.classList.toggle('warn', cell.textContent === BAD);
      });
      const clock = legend.current?.querySelector('.at');
      if (clock) {
        clock.textContent = at === undefined ? '' : cursorText(at, (its.seen!.to - its.seen!.from) / its.area!.width);
      }
    });
    plot.current = its;
    const still = steer(element, its, () => now.current.end, (next) => now.current.onRange(next));
    const resized = new ResizeObserver(() => setWidth(Math.max(0, element.clientWidth - BESIDE.left - BESIDE.right)));
    resized.observe(element);
    return () => {
      clearTimeout(pause.current);
      resized.disconnect();
      still();
      its.destroy();
    };
  }, []);
  useEffect(() => plot.current?.show(lanes, seen), [lanes, seen.from, seen.to]);
  useEffect(() => plot.current?.rebuild(), [shade]);
  const [first] = runs; // none for a moment, when another run has begun
  const unkept = range && unkeptText(lines, range, end, first && events.get(first.run)?.keep);
  const spans = (first && events.get(first.run)?.spans) ?? NO_SPANS;
  useEffect(() => plot.current?.shade(spans.filter((span) => span.sort === 'fault').map(({ from, to }) => ({ from, to: to ?? Infinity }))), [spans]);

  /** The place is a share of what is seen: were it a time, it would be read aloud with each second that is followed. */
  const tell = () => {
    const rows = [...(legend.current?.querySelectorAll('li') ?? [])].map((row) => ['.named', '.number', '.unit'].map((part) => row.querySelector(part)?.textContent).join(' ').trim());
    host.current?.setAttribute('aria-valuenow', String(cursor.current === undefined ? 1 : (cursor.current - seen.from) / (seen.to - seen.from)));
    host.current?.setAttribute('aria-valuetext', [legend.current?.querySelector('.at')?.textContent || 'Newest values', ...rows].join(', '));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.ctrlKey || event.metaKey || event.altKey ? undefined : stepOf(event.key, event.shiftKey);
    if (step === undefined || plot.current === undefined) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    const next = stepped(plot.current, step, cursor.current, end);
    if (next !== undefined) {
      onRange(next);
    }
    clearTimeout(pause.current);
    pause.current = setTimeout(tell, PAUSE_MILLISECONDS);
  };
  return (
    <div className="pane">
      <div className={runs.length > 1 ? 'plots two' : 'plots'}>
        <Ribbon spans={spans} range={seen} width={width} />
        <div className="host" ref={host} tabIndex={0} role="slider" aria-orientation="horizontal" aria-valuemin={0} aria-valuemax={1} aria-valuenow={1} onKeyDown={onKeyDown}
          aria-label={`Course of ${lines.lines.map((line) => line.path).join(', ')}. ${HELP}`} />
        <TimeAxis range={seen} width={width} />
        {unkept !== undefined ? (
          <div className="unkept empty" role="status">
            <p>{unkept}</p>
            <button onClick={() => {
              host.current?.focus();
              onRange(undefined);
            }}>{back}</button>
          </div>
        ) : <Legend ref={legend} lanes={lanes} isTwo={runs.length > 1} missing={lines.missing} onInstead={onInstead} />}
      </div>
    </div>
  );
}
