import { describe, expect, it } from 'vitest';
import type { MachineFile } from '../shell/contract';
import { applied, connect, connectionsOf, disconnect, freeName, isLayout } from './edits';

const machine: MachineFile = {
  twinbench: 1,
  name: 'Two tanks',
  components: { a: { type: 'tank', position: [0, 0] }, b: { type: 'tank' }, c: { type: 'tank' } },
  connections: { 'b.inflow': ['a.outflow', 'c.outflow'], 'c.inflow': 'a.overflow' },
  bindings: { 'a.demand': { link: 'plc', address: '1' } },
};

describe('edits', () => {
  it('removes what hangs on a component with it', () => {
    const after = applied(machine, [{ remove_component: 'a' }]);
    expect(connectionsOf(after)).toEqual([{ source: 'c.outflow', target: 'b.inflow' }]);
    expect(after.bindings).toEqual({});
  });

  it('lets connections and bindings follow a new name', () => {
    const after = applied(machine, [{ rename_component: 'a', to: 'line1/a' }]);
    expect(after.connections).toEqual({ 'b.inflow': ['line1/a.outflow', 'c.outflow'], 'c.inflow': 'line1/a.overflow' });
    expect(Object.keys(after.bindings ?? {})).toEqual(['line1/a.demand']);
  });

  it('adds a source to an input that sums and takes it away again', () => {
    const added = applied(machine, [connect(machine, 'b.overflow', 'b.inflow', true)]);
    expect(added.connections?.['b.inflow']).toEqual(['a.outflow', 'c.outflow', 'b.overflow']);
    expect(connect(machine, 'b.outflow', 'c.inflow', false)).toEqual({ set_connection: 'c.inflow', to: 'b.outflow' });
    expect(disconnect(machine, 'a.outflow', 'b.inflow')).toEqual({ set_connection: 'b.inflow', to: 'c.outflow' });
    expect(disconnect(machine, 'a.overflow', 'c.inflow')).toEqual({ remove_connection: 'c.inflow' });
  });

  it('tells what only moves things', () => {
    expect(isLayout(machine, [{ set_component: 'a', to: { type: 'tank', position: [4, 8] } }])).toBe(true);
    expect(isLayout(machine, [{ set_component: 'a', to: { type: 'tank', parameters: { height: 1 } } }])).toBe(false);
    expect(isLayout(machine, [{ set_component: 'd', to: { type: 'tank' } }])).toBe(false);
  });

  it('finds free names', () => {
    expect(freeName({ valve: 1, valve2: 1 }, 'valve')).toBe('valve3');
    expect(freeName({}, 'acme cooler 7')).toBe('acmecooler');
  });
});
