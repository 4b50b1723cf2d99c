import { Problem, type Mistake, type Rest, type RestOptions } from '../shell/contract';

interface Details {
  readonly title?: string;
  readonly detail?: string;
  readonly mistakes?: readonly Mistake[];
}

const gone = () => new Problem(0, 'Host gone', 'The host does not answer.');

/** The host says in JSON what is wrong; what stands before a host that is gone says it otherwise. */
async function problem(answer: Response): Promise<Problem> {
  const details = await answer.json().catch(() => undefined) as Details | undefined;
  if (details === undefined && answer.status >= 502) {
    return gone();
  }
  return new Problem(answer.status, details?.title ?? answer.statusText, details?.detail ?? `The host answered ${answer.status}.`, details?.mistakes);
}

/** What the host answers; rejects with a `Problem` where it refuses, or is gone. */
export async function answerOf(address: string, request: RequestInit = {}): Promise<Response> {
  const answer = await fetch(address, request).catch((reason: unknown) => {
    throw request.signal?.aborted === true ? reason : gone();
  });
  if (!answer.ok) {
    throw await problem(answer);
  }
  return answer;
}

/** The HTTP API of the host that served this page. */
export function createRest(base = '/api/v1'): Rest {
  async function send<T>(method: string, path: string, body: unknown, options: RestOptions = {}): Promise<T> {
    const query = new URLSearchParams();
    Object.entries(options.query ?? {}).forEach(([name, value]) => value !== undefined && query.set(name, String(value)));
    const headers: Record<string, string> = {};
    if (body !== undefined) {
      headers['Content-Type'] = options.type ?? 'application/json';
    }
    if (options.ifMatch !== undefined) {
      headers['If-Match'] = `"${options.ifMatch}"`;
    }
    const answer = await answerOf(`${base}${path}${query.size > 0 ? `?${query}` : ''}`, {
      method,
      headers,
      keepalive: method === 'DELETE', // what is deleted while the page is left is deleted
      body: body === undefined ? null : options.type === undefined ? JSON.stringify(body) : String(body),
      signal: options.signal ?? null,
    });
    return (answer.status === 204 ? undefined : await answer.json()) as T;
  }
  return {
    get: (path, options) => send('GET', path, undefined, options),
    post: (path, body, options) => send('POST', path, body, options),
    put: (path, body, options) => send('PUT', path, body, options),
    patch: (path, body, options) => send('PATCH', path, body, options),
    delete: (path, options) => send('DELETE', path, undefined, options),
  };
}
