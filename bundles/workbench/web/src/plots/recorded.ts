import { sourcesOf } from '../model/edits';
import { readFile } from '../model/file';
import type { MachineFile, Rest } from '../shell/contract';
import type { Schemas } from '../live/api';
import type { Course } from './lanes';
import type { Range } from './range';

/** What can be drawn of a run. */
export interface Recorded {
  readonly run: number;
  readonly signals: ReadonlyMap<string, Schemas['Recorded']>;
  readonly file: MachineFile;
}

/** A signal that a run has no samples of. */
export interface Missing {
  readonly run: number;
  readonly path: string;
  /** What can be shown instead: an input that sums is the sum of these. */
  readonly sources: readonly string[];
}

/** Reads what a run recorded. */
export async function readSignals(rest: Rest, run: number, signal: AbortSignal): Promise<Recorded['signals']> {
  const { signals } = await rest.get<{ readonly signals: readonly Schemas['Recorded'][] }>(`/runs/${run}/signals`, { signal });
  return new Map(signals.map((each) => [each.path, each]));
}

/** Reads the course of a signal in a run, in at most so many points; all of it where no range is given. */
export function readCourse(rest: Rest, run: number, path: string, query: { readonly points: number } & Partial<Range>, signal?: AbortSignal): Promise<Course> {
  return rest.get<Course>(`/runs/${run}/signals/${encodeURIComponent(path).replaceAll('%2F', '/')}`, { query, ...(signal && { signal }) });
}

/** Reads what a run recorded, and the machine that it was started with. */
export async function readRecorded(rest: Rest, run: number, signal: AbortSignal): Promise<Recorded> {
  const [signals, file] = await Promise.all([readSignals(rest, run, signal), readFile(rest, `/runs/${run}/machine`, signal)]);
  return { run, signals, file };
}

/** The recorded signal that shows what a signal was: of an input that is connected, its source is recorded, not itself. */
export function recordedAs({ signals, file }: Recorded, path: string): string | undefined {
  const sources = sourcesOf(file, path);
  return [...(sources.length === 1 ? sources : []), path].find((each) => signals.has(each));
}

export function missingOf(recorded: Recorded, path: string): Missing {
  return { run: recorded.run, path, sources: sourcesOf(recorded.file, path).filter((each) => recorded.signals.has(each)) };
}

/** What is missing, as a sentence. */
export function missingText({ run, path, sources }: Missing): string {
  return sources.length === 0 ? `Run ${run} did not record ${path}.` : `${path} is the sum of ${sources.join(' and ')}, which run ${run} recorded instead.`;
}
