import type { Span } from './spans';

/** A row for each span, so that none covers another: the first one that is free; a span is at least so many seconds long. */
export function rows(spans: readonly Pick<Span, 'from' | 'to'>[], least: number): number[] {
  const free: number[] = [];
  const placed = new Map<Pick<Span, 'from' | 'to'>, number>();
  [...spans].sort((a, b) => a.from - b.from).forEach((span) => {
    const found = free.findIndex((until) => until <= span.from);
    const row = found < 0 ? free.length : found;
    free[row] = Math.max(span.to ?? Infinity, span.from + least);
    placed.set(span, row);
  });
  return spans.map((span) => placed.get(span)!);
}
