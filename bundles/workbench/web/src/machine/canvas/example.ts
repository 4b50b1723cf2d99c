import { sourcesOf } from '../../model/edits';
import type { MachineFile } from '../../shell/contract';

/** The level's loop of the example that comes with the product. */
const EXAMPLE = {
  name: 'Heated tank',
  types: { inletValve: 'valve', levelControl: 'pid', levelSensor: 'sensor', tank: 'tank' },
  connections: {
    'inletValve.opening': 'levelControl.output',
    'levelControl.measured': 'levelSensor.value',
    'levelSensor.input': 'tank.level',
    'tank.inflow': 'inletValve.flow',
  },
} as const;

/** Whether a machine is the example as far as the card of the tour speaks of it: so that it never says what is not so. */
export function isExample(file: MachineFile): boolean {
  return file.name === EXAMPLE.name
    && Object.entries(EXAMPLE.types).every(([component, type]) => file.components[component]?.type === type)
    && Object.entries(EXAMPLE.connections).every(([target, source]) => sourcesOf(file, target).join() === source);
}
