import { Icon } from '../../controls/icon';
import type { SimulationStatus } from '../../shell/contract';
import { faultTitle } from '../disturbances';

/** What is done to the signals of a node: the first fault by its name, the first override. */
export function Disturbances({ faults: [fault], overrides: [override] }: Pick<SimulationStatus, 'faults' | 'overrides'>) {
  return (
    <>
      {fault && (
        <span className="badge fault" title={fault.signal}>
          <Icon name="bolt" />
          {faultTitle(fault)}
        </span>
      )}
      {override && (
        <span className="badge override" title={override.signal}>
          <Icon name="hand" />
          Override
        </span>
      )}
    </>
  );
}
