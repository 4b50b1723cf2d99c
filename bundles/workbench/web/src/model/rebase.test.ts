import { describe, expect, it } from 'vitest';
import type { Edit, MachineFile } from '../shell/contract';
import { applied } from './edits';
import { rebased } from './rebase';

const machine = (components: MachineFile['components'], connections: MachineFile['connections'] = {}): MachineFile => ({ twinbench: 1, name: 'Plant', components, connections });
const onto = (edit: Edit, on: MachineFile, now: MachineFile) => applied(now, rebased({ edits: [edit], on }, now));

describe('an edit of a machine that others have changed since', () => {
  const before = machine({ tank: { type: 'tank', parameters: { height: '5 m', area: 1 }, position: [0, 0] } });
  const theirs = machine({ tank: { type: 'tank', parameters: { height: '5 m', area: 3 }, position: [40, 0], label: 'T1' } });

  it('changes the parameter that it changed', () => {
    const edit = { set_component: 'tank', to: { ...before.components.tank, parameters: { height: '7 m', area: 1 } } };
    expect(onto(edit, before, theirs).components.tank).toEqual({ ...theirs.components.tank, parameters: { height: '7 m', area: 3 } });
  });

  it('takes away the parameter that it took away', () => {
    const edit = { set_component: 'tank', to: { type: 'tank', position: [0, 0] } };
    const more = machine({ tank: { ...theirs.components.tank!, parameters: { height: '5 m', area: 1, leak: 2 } } });
    expect(onto(edit, before, more).components.tank).toEqual({ ...theirs.components.tank, parameters: { leak: 2 } });
  });

  it('moves what others have set', () => {
    const edit = { set_component: 'tank', to: { ...before.components.tank, position: [8, 8] } };
    expect(onto(edit, before, theirs).components.tank).toEqual({ ...theirs.components.tank, position: [8, 8] });
  });

  it('is whole where the type is another one', () => {
    const edit = { set_component: 'tank', to: { type: 'pump' } };
    expect(onto(edit, before, theirs).components.tank).toEqual({ type: 'pump' });
  });

  it('comes after those before it', () => {
    const edits = [{ rename_component: 'tank', to: 'vat' }, { set_component: 'vat', to: { ...before.components.tank, parameters: { height: '7 m', area: 1 } } }];
    expect(applied(theirs, rebased({ edits, on: before }, theirs)).components.vat?.parameters).toEqual({ height: '7 m', area: 3 });
  });

  it('leaves the sources that others gave an input', () => {
    const [one, two, three] = [['a.y', 'b.y'], ['a.y', 'b.y', 'c.y'], ['b.y', 'c.y']];
    expect(onto({ set_connection: 'sum.in', to: 'b.y' }, machine({}, { 'sum.in': one }), machine({}, { 'sum.in': two })).connections).toEqual({ 'sum.in': three });
    expect(onto({ remove_connection: 'sum.in' }, machine({}, { 'sum.in': 'a.y' }), machine({}, { 'sum.in': ['a.y', 'b.y'] })).connections).toEqual({ 'sum.in': 'b.y' });
  });

  it('takes an input that has one source', () => {
    expect(onto({ set_connection: 'tank.in', to: 'b.y' }, machine({}, { 'tank.in': 'a.y' }), machine({}, { 'tank.in': 'c.y' })).connections).toEqual({ 'tank.in': 'b.y' });
  });
});
