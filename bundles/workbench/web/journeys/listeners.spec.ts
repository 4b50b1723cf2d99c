import { expect, test } from './bench';

const EDITS = 100;

test('a page that listens and never reads holds up nobody, and misses nothing once it reads', async ({ bench, page, context, request }) => {
  const deaf = await context.newPage();
  await deaf.goto('/health');
  await deaf.evaluate(async () => {
    const { body } = await fetch('/api/v1/events?types=workspace');
    Object.assign(window, { reader: body!.getReader() });
  });
  const { heater } = (await bench.file()).components;
  for (let i = 1; i <= EDITS; i++) {
    const answer = await request.post(`/api/v1/machine-models/${bench.machine}/changes`, {
      data: { edits: [{ set_component: 'heater', to: { ...heater, label: `Heater ${i}` } }] },
    });
    expect(answer.status(), await answer.text()).toBe(200);
  }
  await bench.component('heater').click();
  await expect(page.getByText(`Heater ${EDITS}`).first()).toBeVisible();

  const heard = await deaf.evaluate(async ([machine, edits]) => {
    const { reader } = window as unknown as { readonly reader: ReadableStreamDefaultReader<Uint8Array> };
    const decoder = new TextDecoder();
    let text = '';
    const changes = () => text.split(`"id":${machine},`).length - 1;
    while (changes() < edits!) {
      const { value } = await reader.read();
      text += decoder.decode(value, { stream: true });
    }
    return { changes: changes(), gaps: text.split('event: gap').length - 1 };
  }, [bench.machine, EDITS]);
  expect(heard).toEqual({ changes: EDITS, gaps: 0 });
});
