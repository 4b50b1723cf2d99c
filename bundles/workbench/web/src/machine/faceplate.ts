import { liveValues } from '../controls/livevalues';
import { shownText, type Format } from '../controls/numbers';
import { convert } from '../controls/units';
import type { Port } from '../model/ports';
import type { Dispose, Workbench } from '../shell/contract';

/** `height: level 0..height -> 0..116` of an attribute `data-set`. */
export interface Mapping {
  readonly attribute: string;
  /** `rotate` of `transform=rotate`; empty for a plain number. */
  readonly wrap: string;
  readonly port: string;
  readonly from: readonly [string, string];
  readonly to: readonly [number, number];
}

const MAPPING = /^([\w-]+)(?:=(\w+))?\s*:\s*(\w+)\s+(\S+?)\.\.(\S+)\s*->\s*(-?[\d.]+)\.\.(-?[\d.]+)$/;

export function parseMappings(text: string): readonly Mapping[] {
  return text.split(';').flatMap((part) => {
    const match = MAPPING.exec(part.trim());
    return match === null
      ? []
      : [{ attribute: match[1]!, wrap: match[2] ?? '', port: match[3]!, from: [match[4]!, match[5]!] as const, to: [Number(match[6]), Number(match[7])] as const }];
  });
}

/** Where a value lies between two others, as the same share of another range, ends included. */
export function mapped(value: number, from: readonly [number, number], to: readonly [number, number]): number {
  const share = (value - from[0]) / (from[1] - from[0]);
  return Number.isFinite(share) ? to[0] + Math.max(0, Math.min(1, share)) * (to[1] - to[0]) : to[0];
}

/** `level 0..height -> 0.5` of an attribute `data-mark`: the value that stands at a share of a range. */
export interface ScaleMark {
  readonly port: string;
  readonly range: readonly [string, string];
  readonly share: number;
}

const SCALE_MARK = /^(\w+)\s+(\S+?)\.\.(\S+)\s*->\s*([\d.]+)$/;

export function parseScaleMark(text: string): ScaleMark | undefined {
  const match = SCALE_MARK.exec(text.trim());
  return match === null ? undefined : { port: match[1]!, range: [match[2]!, match[3]!], share: Number(match[4]) };
}

/** A value as a scale has it beside a mark: in the unit that the signal is read in, without that unit. */
export function scaleText(value: number, { declared, display, difference }: Format): string {
  const shown = convert(value, declared, display, difference);
  return Number.isFinite(shown) ? String(Number(shown.toPrecision(3))) : '';
}

const FORBIDDEN = 'script, foreignObject, iframe, a, style, animate, set, use, image';

/** SVG text as an element without anything that runs or loads; undefined where it is none. */
export function svgElement(text: string): SVGSVGElement | undefined {
  const parsed = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
  if (parsed.localName !== 'svg' || parsed.namespaceURI !== 'http://www.w3.org/2000/svg') {
    return undefined;
  }
  parsed.querySelectorAll(FORBIDDEN).forEach((each) => each.remove());
  [parsed, ...parsed.querySelectorAll('*')].forEach((each) =>
    [...each.attributes].filter(({ name }) => /^on|href$|^style$/i.test(name)).forEach(({ name }) => each.removeAttribute(name)));
  return document.importNode(parsed, true) as unknown as SVGSVGElement;
}

/** Lets the elements of a faceplate follow the signals of a component. `bound` gives a parameter's value by its name. */
export function bindFaceplate(svg: SVGSVGElement, workbench: Workbench, ports: readonly Port[], bound: (name: string) => number): Dispose {
  const live = liveValues(workbench);
  const ends: Dispose[] = [];
  const end = (text: string) => (Number.isNaN(Number(text)) ? bound(text) : Number(text));
  const follow = (name: string, write: (value: number, port: Port) => void) => {
    const port = ports.find((each) => each.name === name);
    if (port !== undefined) {
      ends.push(live.watch(port.path, (value) => write(value, port)));
    }
  };
  svg.querySelectorAll<SVGElement>('[data-text]').forEach((element) =>
    follow(element.dataset.text!, (value, port) => (element.textContent = shownText(value, port.format))));
  svg.querySelectorAll<SVGElement>('[data-mark]').forEach((element) => {
    const mark = parseScaleMark(element.dataset.mark!);
    const port = ports.find((each) => each.name === mark?.port);
    if (mark !== undefined && port !== undefined) {
      const [low, high] = [end(mark.range[0]), end(mark.range[1])];
      element.textContent = scaleText(low + mark.share * (high - low), port.format);
    }
  });
  svg.querySelectorAll<SVGElement>('[data-set]').forEach((element) =>
    parseMappings(element.dataset.set!).forEach(({ attribute, wrap, port, from, to }) => {
      const range = [end(from[0]), end(from[1])] as const;
      follow(port, (value) => {
        const number = String(Number(mapped(value, range, to).toFixed(2)));
        element.setAttribute(attribute, wrap === '' ? number : `${wrap}(${number})`);
      });
    }));
  svg.querySelectorAll<SVGElement>('[data-class]').forEach((element) => {
    const [name, port] = element.dataset.class!.split(':').map((part) => part.trim());
    follow(port ?? '', (value) => element.classList.toggle(name!, value !== 0 && !Number.isNaN(value)));
  });
  return () => ends.forEach((end) => end());
}
