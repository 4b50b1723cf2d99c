import { expect, test } from 'vitest';
import { draftOf, isReferenceSoFar, linkOf, wrongs, type LinkDraft, type Protocol } from './linkdraft';

const opcua = {
  id: 'opcua',
  endpoint: 'opc.tcp://192.168.0.10:4840',
  settings: [{ name: 'password', kind: 'text' }, { name: 'timeout', kind: 'real' }, { name: 'heartbeat', kind: 'text' }],
  secrets: ['password'],
} as unknown as Protocol;

const draft = (change: Partial<LinkDraft>): LinkDraft => ({ name: 'plc', endpoint: 'opc.tcp://10.0.0.1:4840', settings: {}, ...change });

test('an endpoint has the scheme of its protocol and a host', () => {
  const wrong = (endpoint: string) => wrongs(draft({ endpoint }), opcua, [])['endpoint'];
  expect(['opc.tcp://plc', 'opc.tcp://plc:4840/UA/Server', 'OPC.TCP://[fe80::1]:4840'].map(wrong)).toEqual([undefined, undefined, undefined]);
  expect(wrong('garbage')).toBe('“garbage” is no endpoint: write it like opc.tcp://192.168.0.10:4840.');
  for (const each of ['', 'http://plc:4840', 'opc.tcp://', 'opc.tcp://plc:70000', 'opc.tcp://plc:x', 'opc.tcp://p lc']) {
    expect(wrong(each), each).toBeDefined();
  }
});

test('a secret stands in the environment and never in the link', () => {
  const wrong = (password: string) => wrongs(draft({ settings: { password } }), opcua, [])['settings.password'];
  expect([wrong(''), wrong('${PLC_PASSWORD}')]).toEqual([undefined, undefined]);
  expect(wrong('hunter2')).toContain('write ${NAME}, and set NAME in the environment');
  expect(wrong('hunter${X}')).toBeDefined();
  expect(['', '$', '${', '${PLC', '${PLC}'].every(isReferenceSoFar)).toBe(true);
  expect(['h', '$h', '${PLC}x'].some(isReferenceSoFar)).toBe(false);
});

test('a name is none that another link has', () => {
  expect(wrongs(draft({}), opcua, ['plc'])).toEqual({ name: 'There is a link “plc” already.' });
  expect(wrongs(draft({ name: '2' }), opcua, [])['name']).toBeDefined();
});

test('what is edited keeps what the form does not show', () => {
  const before = { protocol: 'opcua', endpoint: 'opc.tcp://typo:4840', timeout: '20 s', heartbeat: '5', vendor: 1 };
  const typed = { ...draftOf('plc', before), endpoint: 'opc.tcp://plc:4840 ' };
  expect(linkOf(typed, opcua, before)).toEqual({ ...before, endpoint: 'opc.tcp://plc:4840' });
  expect(linkOf(draft({ settings: { timeout: '5', heartbeat: '5' } }), opcua)).toEqual({ protocol: 'opcua', endpoint: 'opc.tcp://10.0.0.1:4840', timeout: 5, heartbeat: '5' });
});
