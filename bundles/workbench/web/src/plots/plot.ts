import uPlot from 'uplot';
import { apart, marks, markTexts, ON_OFF, padded } from './axis/axes';
import { align, series, type DrawnLine, type Lane } from './lanes';
import { colour } from './look';
import type { Range } from './range';
import { timeMarks } from './axis/ticks';

/** Beside the times that are drawn: the marks of the lanes, and the half of the last time that stands beyond the end of its axis. */
export const BESIDE = { left: 64, right: 24 } as const;
const HATCH = 8;
/** Room for two marks; more lanes than fit are scrolled. */
const LEAST_HEIGHT = 30;

/** Told where the cursor is: simulated time, and a value for each line of a lane; undefined where it has left. */
export type Cursor = (lane: number, at: number | undefined, values: readonly (number | null | undefined)[]) => void;

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
    const before = this.shown;
    this.shown = { lanes, range };
    if (before === undefined || lanes.map(key).join('\n') !== before.lanes.map(key).join('\n')) {
      this.rebuild();
      return;
    }
    this.plots.forEach((plot, i) => {
      if (lanes !== before.lanes) {
        plot.setData(align(lanes[i]!.lines), false);
      }
      plot.setScale('x', { min: range.from, max: range.to });
      plot.setCursor({ left: plot.cursor.left ?? -1, top: plot.cursor.top ?? -1 });
    });
  }

  /** Where times are drawn: those that are seen lie along its width. */
  get area(): DOMRect | undefined {
    return this.plots[0]?.over.getBoundingClientRect();
  }

  get seen(): Range | undefined {
    return this.shown?.range;
  }

  /** Moves the cursor by so many pixels, from the newest values at first; to an end; or away. */
  moveCursor(to: number | 'start' | 'end' | 'away'): void {
    const width = this.area?.width ?? 0;
    const at = this.plots[0]?.cursor.left ?? -1;
    const left = to === 'start' ? 0 : to === 'end' ? width : to === 'away' ? -1 : Math.min(width, Math.max(0, (at < 0 ? width : at) + to));
    this.plots.forEach((plot) => plot.setCursor({ left, top: left < 0 ? -1 : 0 }));
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
    this.plots = this.shown.lanes.map((lane, i) => {
      const element = document.createElement('div');
      element.className = 'lane';
      this.host.append(element);
      const plot = new uPlot(this.options(lane, i), align(lane.lines), element);
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
      const each = Math.max(LEAST_HEIGHT, Math.floor(height / this.plots.length));
      this.plots.forEach((plot) => plot.setSize({ width, height: each }));
    }
  }

  private options(lane: Lane, place: number): uPlot.Options {
    const style = getComputedStyle(this.host);
    const token = (name: string) => style.getPropertyValue(name).trim();
    const own = (line: DrawnLine) => colour(line, token);
    const grid = { stroke: token('--line'), width: 1 };
    const axis = { stroke: token('--muted'), grid, ticks: { show: false }, font: `11px ${token('--font')}` };
    const { from, to } = this.shown!.range;
    const values: uPlot.Axis = lane.isOnOff
      ? { splits: () => ON_OFF.marks, values: (_, at) => at.map(ON_OFF.text) }
      : { splits: (plot, _, low, high) => apart(marks(low, high), plot.bbox.height / devicePixelRatio / (high - low)), values: (_, at) => markTexts(at) };
    return {
      width: 400,
      height: 100,
      padding: [6, BESIDE.right, 6, 0],
      legend: { show: false },
      scales: { x: { time: false, min: from, max: to, auto: false }, y: { range: (_, low, high) => (lane.isOnOff ? ON_OFF.range : padded(low, high)) } },
      axes: [
        // Its times stand below all lanes; a lane has their lines alone.
        { ...axis, size: 0, splits: (plot, _, low, high) => timeMarks(low, high, plot.bbox.width / devicePixelRatio).map(({ at }) => at), values: (_, at) => at.map(() => '') },
        { ...axis, size: BESIDE.left, ...values },
      ],
      cursor: {
        sync: { key: this.sync.key, setSeries: false },
        drag: { x: true, y: false, setScale: false },
        points: { size: 6 },
        y: false,
      },
      series: [{}, ...series(lane.lines, own, uPlot.paths.stepped!({ align: 1 }))],
      bands: lane.lines.map((line, i) => ({ series: [3 * i + 3, 3 * i + 2], fill: `color-mix(in srgb, ${own(line)} 18%, transparent)` })),
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
function hatch(plot: uPlot, lines: readonly DrawnLine[], stroke: string): void {
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

/** What a lane's drawing is made for; another course alone is another data of the same. */
function key(lane: Lane): string {
  return `${lane.unit} ${lane.lines.map((line) => `${line.run} ${line.path} ${line.family} ${line.shade} ${line.commanded} ${line.compared} ${line.course.held}`).join()}`;
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
