import type { Contribution } from '../shell/contract';
import { icons } from '../controls/icon';
import { commands, EDGES } from './commands';
import heater from './faceplates/heater.svg?raw';
import pid from './faceplates/pid.svg?raw';
import sensor from './faceplates/sensor.svg?raw';
import tank from './faceplates/tank.svg?raw';
import valve from './faceplates/valve.svg?raw';
import { findAsked } from './tree/find';
import { machineCommands } from './machines';

const faceplates = { heater, pid, sensor, tank, valve };
const pictured: Readonly<Record<string, string>> = {
  ...Object.fromEntries(['heater', 'pid', 'pump', 'sensor', 'splitter', 'tank', 'valve', 'actuator'].map((type) => [type, type])),
  ...Object.fromEntries(['constant', 'csvReplay', 'ramp', 'sine', 'step'].map((type) => [type, 'source'])),
  ...Object.fromEntries(['compare', 'delay', 'gain', 'limit', 'sum', 'switch'].map((type) => [type, 'math'])),
};

/** The machine: tree, canvas, inspector and library. */
export const contribution: Contribution = {
  id: 'machine',
  commands: [...machineCommands, ...commands, { id: 'tree.find', title: 'Find a component', icon: 'search', run: ({ views }) => { views.open('tree'); findAsked.set(findAsked.get() + 1); } }],
  views: [
    { id: 'machine', title: 'Machine', icon: 'machine', place: 'centre', activity: 'machine', entry: { order: 1 }, load: () => import('./canvas/canvas') },
    { id: 'tree', title: 'Components', place: 'left', activity: 'machine', load: () => import('./tree/tree') },
    { id: 'inspector', title: 'Inspector', place: 'right', activity: 'machine', load: () => import('./inspector/inspector') },
    { id: 'library', title: 'Library', icon: 'library', place: 'left', activity: 'library', entry: { order: 2 }, load: () => import('./library') },
  ],
  keybindings: [
    { key: 'A', command: 'component.add' },
    { key: 'C', command: 'port.connect' },
    { key: 'F', command: 'fault.inject' },
    { key: 'O', command: 'override.set' },
    { key: 'L', command: 'layout.arrange' },
    { key: '-', command: 'subsystem.collapse' },
    { key: '+', command: 'subsystem.expand' },
    { key: '/', command: 'tree.find' },
    { key: 'F2', command: 'component.rename' },
    { key: 'Delete', command: 'component.remove' },
    { key: 'Backspace', command: 'component.remove' },
    { key: 'Ctrl+C', command: 'edit.copy' },
    { key: 'Ctrl+V', command: 'edit.paste' },
    { key: 'Ctrl+D', command: 'edit.duplicate' },
    { key: 'Ctrl+A', command: 'edit.selectAll' },
    { key: 'Esc', command: 'edit.deselect' },
  ],
  menus: [
    ...['fault.inject', 'override.set', 'port.connect'].map((command) => ({ menu: 'component', command, group: '1' })),
    ...['component.rename', 'edit.copy', 'edit.duplicate', ...EDGES.map(({ id }) => id)].map((command) => ({ menu: 'component', command, group: '2' })),
    ...['subsystem.collapse', 'subsystem.expand'].map((command) => ({ menu: 'component', command, group: '3' })),
    { menu: 'component', command: 'component.remove', group: '4' },
    ...['port.connect', 'override.set', 'fault.inject'].map((command) => ({ menu: 'port', command, group: '1' })),
    { menu: 'port', command: 'port.disconnect', group: '2' },
    { menu: 'connection', command: 'port.disconnect' },
    ...['component.add', 'edit.paste', 'edit.selectAll'].map((command) => ({ menu: 'canvas', command, group: '1' })),
    ...['layout.arrange', 'canvas.showAll'].map((command) => ({ menu: 'canvas', command, group: '2' })),
  ],
  faceplates: Object.entries(pictured).map(([type, icon]) => ({
    type,
    icon: icons[icon]!,
    ...(type in faceplates && { svg: faceplates[type as keyof typeof faceplates] }),
  })),
};
