package org.twinbench.components.splitter;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.twinbench.api.component.Behavior;
import org.twinbench.api.component.ComponentType;
import org.twinbench.api.component.In;
import org.twinbench.api.component.Out;
import org.twinbench.api.component.Param;

/** Three-way fitting: a fixed fraction of the inflow goes straight on, the rest to the side. */
@Component(service = Behavior.class, scope = ServiceScope.PROTOTYPE)
@ComponentType(
        id = "splitter",
        name = "Splitter",
        category = "fluid",
        doc = "Three-way fitting: a fixed fraction of the inflow goes straight on, the rest to the side.")
public final class Splitter implements Behavior {

    @In(unit = "m3/s", display = "L/s", doc = "flow into the fitting")
    double inflow;

    @Param(unit = "1", display = "%", min = 0, max = 1, doc = "share of the inflow that goes straight on")
    double fraction = 0.5;

    @Out(unit = "m3/s", display = "L/s", doc = "flow straight on")
    double straight;

    @Out(unit = "m3/s", display = "L/s", doc = "flow to the side")
    double side;

    @Override
    public void outputs() {
        straight = fraction * inflow;
        side = inflow - fraction * inflow;
    }
}
