import { expect, test } from 'vitest';
import { trouble, troubleInFull } from './bindingstate';

const status = (name: string, message = '') => ({ status: name, code: '0x80000000', message });

test('a status is told as a sentence, never by its name', () => {
  for (const each of ['BadNotConnected', 'BadSensorFailure', 'UncertainInitialValue', 'BadSomethingNew', 'UncertainSomethingNew']) {
    expect(trouble(status(each)), each).toMatch(/^(The|A) .*\.$/);
    expect(trouble(status(each)), each).not.toContain(each);
  }
});

test('what the host says counts more than the status, unless it says the status alone', () => {
  expect(trouble(status('BadNodeIdUnknown', 'The server has no node ns=1;s=X; browse it to see what there is.'))).toContain('ns=1;s=X');
  const refused = status('BadOutOfRange', 'The remote system does not take the value: BadOutOfRange (0x803C0000).');
  expect(trouble(refused)).toContain('check the scaling');
  expect(troubleInFull(refused).split('\n')).toHaveLength(3);
});
