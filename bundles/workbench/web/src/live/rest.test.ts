import { afterEach, expect, test, vi } from 'vitest';
import { createRest } from './rest';

afterEach(() => vi.unstubAllGlobals());

test.each([
  ['a controller that does not answer', new Response('{"title": "Bad Gateway", "detail": "plc does not answer."}', { status: 502 }), 502, false, 'plc does not answer.'],
  ['a host that starts', new Response('{"title": "Service Unavailable", "detail": "Storage is missing."}', { status: 503 }), 503, true, 'Storage is missing.'],
  ['a proxy whose host is gone', new Response('<html>', { status: 502 }), 0, true, 'The host does not answer.'],
  ['a host that is wrong', new Response('<html>', { status: 500 }), 500, false, 'The host answered 500.'],
])('%s', async (_, answer, status, isPassing, message) => {
  vi.stubGlobal('fetch', async () => answer);
  await expect(createRest().get('/links/1/browse')).rejects.toMatchObject({ status, isPassing, message });
});
