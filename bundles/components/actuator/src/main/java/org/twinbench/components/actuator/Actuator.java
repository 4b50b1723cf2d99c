package org.twinbench.components.actuator;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.twinbench.api.component.Behavior;
import org.twinbench.api.component.ComponentType;
import org.twinbench.api.component.Fault;
import org.twinbench.api.component.In;
import org.twinbench.api.component.Out;
import org.twinbench.api.component.Param;
import org.twinbench.api.component.State;

/**
 * Positioning drive: goes to its command at constant speed, after a dead time, and reports its ends.
 *
 * <p>The dead time counts from the instant at which the command leaves the position of the resting actuator, in whole
 * steps. Once it moves, it follows further commands at once until it has arrived.
 */
@Component(service = Behavior.class, scope = ServiceScope.PROTOTYPE)
@ComponentType(
        id = "actuator",
        name = "Actuator",
        category = "drive",
        doc = "Positioning drive: goes to its command at constant speed, after a dead time, and reports its ends.")
public final class Actuator implements Behavior {

    @In(unit = "1", display = "%", min = 0, max = 1, doc = "where to go: 0 is the start, 1 the end")
    double command;

    @Param(unit = "s", min = 0, doc = "time from one end to the other")
    double strokeTime = 10;

    @Param(unit = "s", min = 0, doc = "time from a new command to the first movement")
    double deadTime;

    @Fault(unit = "1", min = 0, max = 1, doc = "share of the speed that is lost")
    double slow;

    @State(unit = "s", doc = "how long a new command has waited")
    double waited;

    @Out(unit = "1", display = "%", min = 0, max = 1, doc = "where it is")
    double position;

    @Out(doc = "it is at the start")
    boolean atStart;

    @Out(doc = "it is at the end")
    boolean atEnd;

    @Override
    public void outputs() {
        atStart = position <= 0;
        atEnd = position >= 1;
    }

    @Override
    public void step(double dt) {
        double target = Math.max(0, Math.min(1, command));
        if (target == position) {
            waited = 0;
        } else if (waited + dt / 2 < deadTime) {
            waited += dt;
        } else {
            double reach = Math.min(1, dt / strokeTime) * (1 - slow);
            position = Math.max(position - reach, Math.min(position + reach, target));
        }
    }
}
