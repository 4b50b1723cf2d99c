import uPlot from 'uplot';
import { formatNumber } from '../controls/numbers';
import { align, series, type Lane, type Line } from './lanes';

const AXIS_WIDTH = 64;
const TIME_AXIS_HEIGHT = 24;
/** Room for the half of the last time that stands beyond the end of the axis; `plots.css` leaves it beside the ribbon, too. */
const HALF_A_CLOCK = 24;
const HATCH = 8;
/** Room for two marks; more lanes than fit are scrolled. */
const LEAST_HEIGHT = 30;
const MARK_HEIGHT = 12;
const PALETTE = ['--length', '--flow', '--thermal', '--power', '--electrical', '--ratio'];

export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Told where the cursor is: simulated time, and a value for each line of a lane; undefined where it has left. */
export type Cursor = (lane: number, at: number | undefined, values: readonly (number | null | undefined)[]) => void;

/** The colour of a line: its place among all lines decides, so that a signal has one colour in both runs. */
export function colourOf(lines: readonly Line[], line: Line): string {
  const paths = [...new Set(lines.map((each) => each.path))];
  return PALETTE[paths.indexOf(line.path) % PALETTE.length]!;
}

/** Lanes below each other, with one time axis and one cursor. */
export class Plot {
  private plots: uPlot[] = [];
  private shown: { lanes: readonly Lane[]; range: Range } | undefined;
  private shaded: readonly Range[] = [];
  private readonly resized = new ResizeObserver(() => this.fit());
  private readonly sync = uPlot.sync(`runs-${Math.random()}`);

  constructor(private readonly host: HTMLElement, private readonly onRange: (range: Range | undefined) => void, private readonly onCursor: Cursor) {
    this.resized.observe(host);
  }

  show(lanes: readonly Lane[], range: Range): void {
    const same = this.shown !== undefined && this.shown.lanes.length === lanes.length
      && lanes.every((lane, i) => key(lane) === key(this.shown!.lanes[i]!));
    this.shown = { lanes, range };
    if (same) {
      this.plots.forEach((plot, i) => {
        plot.setData(align(lanes[i]!.lines), false);
        plot.setScale('x', { min: range.from, max: range.to });
      });
    } else {
      this.rebuild();
    }
  }

  /** Shades times in all lanes: those of faults. */
  shade(spans: readonly Range[]): void {
    this.shaded = spans;
    this.plots.forEach((plot) => plot.redraw(false));
  }

  /** Colours are of the theme. */
  rebuild(): void {
    this.clear();
    if (this.shown === undefined) {
      return;
    }
    const { lanes } = this.shown;
    const all = lanes.flatMap((lane) => lane.lines);
    this.plots = lanes.map((lane, i) => {
      const element = document.createElement('div');
      element.className = 'lane';
      this.host.append(element);
      const plot = new uPlot(this.options(lane, i, all), align(lane.lines), element);
      this.sync.sub(plot);
      plot.over.addEventListener('dblclick', () => this.onRange(undefined));
      return plot;
    });
    this.fit();
  }

  destroy(): void {
    this.resized.disconnect();
    this.clear();
  }

  private clear(): void {
    this.plots.forEach((plot) => {
      this.sync.unsub(plot);
      plot.destroy();
    });
    this.plots = [];
    this.host.replaceChildren();
  }

  private fit(): void {
    const { clientWidth: width, clientHeight: height } = this.host;
    if (width > 0 && height > 0 && this.plots.length > 0) {
      const each = Math.max(LEAST_HEIGHT, Math.floor((height - TIME_AXIS_HEIGHT) / this.plots.length));
      this.plots.forEach((plot, i) => plot.setSize({ width, height: i === this.plots.length - 1 ? each + TIME_AXIS_HEIGHT : each }));
    }
  }

  private options(lane: Lane, place: number, all: readonly Line[]): uPlot.Options {
    const style = getComputedStyle(this.host);
    const token = (name: string) => style.getPropertyValue(name).trim();
    const colour = (line: Line) => token(colourOf(all, line));
    const grid = { stroke: token('--line'), width: 1 };
    const axis = { stroke: token('--muted'), grid, ticks: { show: false }, font: `11px ${token('--font')}` };
    const range = this.shown!.range;
    const last = place === this.shown!.lanes.length - 1;
    return {
      width: 400,
      height: 100,
      padding: [6, HALF_A_CLOCK, last ? 0 : 6, 0],
      legend: { show: false },
      scales: { x: { time: false, min: range.from, max: range.to, auto: false }, y: { range: (_, low, high) => padded(low, high) } },
      axes: [
        { ...axis, show: last, size: TIME_AXIS_HEIGHT, values: (_, at) => at.map((each) => clockText(each)) },
        { ...axis, size: AXIS_WIDTH, splits: (plot, _, low, high) => apart(marks(low, high), plot.bbox.height / devicePixelRatio / (high - low)), values: (_, at) => markTexts(at) },
      ],
      cursor: {
        sync: { key: this.sync.key, setSeries: false },
        drag: { x: true, y: false, setScale: false },
        points: { size: 6 },
        y: false,
      },
      series: [{}, ...series(lane.lines, (i) => colour(lane.lines[i]!), uPlot.paths.stepped!({ align: 1 }))],
      bands: lane.lines.map((line, i) => ({ series: [3 * i + 3, 3 * i + 2], fill: `color-mix(in srgb, ${colour(line)} 18%, transparent)` })),
      hooks: {
        drawClear: [(plot) => this.shaded.forEach((span) => shade(plot, span, token('--fail-surface')))],
        draw: [(plot) => hatch(plot, this.shown!.lanes[place]!.lines, token('--warn'))],
        setCursor: [(plot) => {
          const at = plot.cursor.idx;
          const left = plot.cursor.left ?? -1;
          this.onCursor(place, left < 0 ? undefined : plot.posToVal(left, 'x'), lane.lines.map((_, i) => (at === null || at === undefined ? undefined : before(plot.data[3 * i + 1]!, at))));
        }],
        setSelect: [(plot) => {
          if (plot.select.width > 4) {
            this.onRange({ from: Math.max(0, plot.posToVal(plot.select.left, 'x')), to: plot.posToVal(plot.select.left + plot.select.width, 'x') });
            plot.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
          }
        }],
      },
    };
  }
}

/** The part of a lane between two times, as far as it is seen. */
function band({ bbox, valToPos }: uPlot, { from, to }: Range): readonly [left: number, width: number] {
  const left = Math.max(bbox.left, valToPos(from, 'x', true));
  return [left, Math.min(bbox.left + bbox.width, valToPos(to, 'x', true)) - left];
}

function shade(plot: uPlot, span: Range, fill: string): void {
  const [left, width] = band(plot, span);
  if (width > 0) {
    plot.ctx.fillStyle = fill;
    plot.ctx.fillRect(left, plot.bbox.top, width, plot.bbox.height);
  }
}

/** Hatches the time of which a line has no samples. */
function hatch(plot: uPlot, lines: readonly Line[], stroke: string): void {
  const { ctx, bbox } = plot;
  const right = bbox.left + bbox.width;
  ctx.save();
  ctx.beginPath();
  lines.flatMap((line) => line.course.gaps).forEach((gap) => {
    const [left, width] = band(plot, gap);
    if (width > 0) {
      ctx.rect(left, bbox.top, width, bbox.height);
    }
  });
  ctx.clip();
  ctx.beginPath();
  for (let x = bbox.left - bbox.height; x < right; x += HATCH * devicePixelRatio) {
    ctx.moveTo(x, bbox.top + bbox.height);
    ctx.lineTo(x + bbox.height, bbox.top);
  }
  ctx.globalAlpha = 0.5;
  ctx.lineWidth = devicePixelRatio;
  ctx.strokeStyle = stroke;
  ctx.stroke();
  ctx.restore();
}

function key(lane: Lane): string {
  return `${lane.unit} ${lane.lines.map((line) => `${line.run} ${line.path} ${line.dashed}`).join()}`;
}

/** The value that a line has at a place of the common axis: its own sample there, or the one before. */
function before(column: ArrayLike<number | null | undefined>, place: number): number | null | undefined {
  for (let i = place; i >= 0; i--) {
    if (column[i] !== undefined) {
      return column[i];
    }
  }
  return undefined;
}

/** Room above and below; a line that does not move lies in the middle. */
export function padded(low: number | null, high: number | null): [number, number] {
  if (low === null || high === null) {
    return [0, 1];
  }
  const room = high > low ? 0.08 * (high - low) : Math.max(Math.abs(high) * 0.1, 0.5);
  return [low - room, high + room];
}

/** Two marks of an axis, round numbers near its ends; one where no other fits between. */
export function marks(low: number, high: number): number[] {
  const rough = (high - low) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * (rough / power <= 1 ? 1 : rough / power <= 2 ? 2 : rough / power <= 5 ? 5 : 10);
  return [...new Set([Math.ceil(low / step), Math.floor(high / step)])].map((each) => Number((each * step).toPrecision(12)));
}

/** Marks that do not overlap: the upper one alone where two would, at so many pixels a unit. */
export function apart(at: readonly number[], scale: number): number[] {
  return at.length > 1 && (at[1]! - at[0]!) * scale < MARK_HEIGHT ? at.slice(1) : [...at];
}

/** As many decimals as tell the marks apart. */
export function markTexts(at: readonly number[]): string[] {
  const decimals = Math.max(...at.map((each) => (String(each).split('.')[1] ?? '').length));
  return at.map((each) => (Math.abs(each) >= 1e7 || decimals > 6 ? formatNumber(each) : each.toFixed(decimals)));
}

/** `00:12:34`, with tenths where that is needed to tell the marks apart. */
export function clockText(seconds: number): string {
  const two = (part: number) => String(Math.floor(part)).padStart(2, '0');
  const whole = Math.floor(seconds + 1e-9);
  const rest = seconds - whole;
  const tail = rest > 1e-6 ? `.${String(Math.round(rest * 1000)).padStart(3, '0').replace(/0+$/, '')}` : '';
  return `${whole >= 3600 ? `${two(whole / 3600)}:` : ''}${two((whole / 60) % 60)}:${two(whole % 60)}${tail}`;
}
