package org.twinbench.components.pump;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.twinbench.api.component.Behavior;
import org.twinbench.api.component.ComponentType;
import org.twinbench.api.component.Fault;
import org.twinbench.api.component.In;
import org.twinbench.api.component.Out;
import org.twinbench.api.component.Param;

/**
 * Pump whose flow is proportional to its drive, whatever that is: a voltage, a speed, a ratio.
 *
 * <p>q = k·v with flow q, gain k, drive v. Source: Johansson, <i>The Quadruple-Tank Process</i>, IEEE Transactions on Control
 * Systems Technology 8(3), 2000.
 */
@Component(service = Behavior.class, scope = ServiceScope.PROTOTYPE)
@ComponentType(
        id = "pump",
        name = "Pump",
        category = "fluid",
        doc = "Pump whose flow is proportional to its drive: a voltage, a speed, a ratio.")
public final class Pump implements Behavior {

    @In(unit = "$u", doc = "what drives the pump")
    double drive;

    @Param(unit = "(m3/s)/$u", difference = true, doc = "flow per unit of the drive")
    double gain = 0.001;

    @Fault(doc = "there is nothing to pump")
    boolean dryRun;

    @Out(unit = "m3/s", display = "L/s", doc = "flow through the pump")
    double flow;

    @Override
    public void outputs() {
        flow = dryRun ? 0 : gain * drive;
    }
}
