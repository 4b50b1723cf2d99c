package org.twinbench.components.heater;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.twinbench.api.component.Behavior;
import org.twinbench.api.component.ComponentType;
import org.twinbench.api.component.Fault;
import org.twinbench.api.component.In;
import org.twinbench.api.component.Out;
import org.twinbench.api.component.Param;

/**
 * Electric heater: turns its duty into heat; the element follows with a lag. It owns no mass: what it heats has the
 * temperature.
 *
 * <p>First-order lag τ·Q' = u·P − Q with heat Q, duty u, rated power P, time constant τ; explicit Euler.
 */
@Component(service = Behavior.class, scope = ServiceScope.PROTOTYPE)
@ComponentType(
        id = "heater",
        name = "Heater",
        category = "thermal",
        doc = "Electric heater: turns its duty into heat; the element follows with a lag.")
public final class Heater implements Behavior {

    @In(unit = "1", display = "%", min = 0, max = 1, doc = "share of the rated power")
    double duty;

    @Param(unit = "W", min = 0, doc = "heat at full duty")
    double ratedPower = 500;

    @Param(unit = "s", min = 0.001, doc = "time constant of the element")
    double lag = 5;

    @Fault(doc = "the element is open: it takes no power")
    boolean elementOpen;

    @Fault(doc = "the solid-state relay is short: full power whatever the duty")
    boolean relayShort;

    @Out(unit = "W", min = 0, doc = "heat given to the medium")
    double heat;

    @Override
    public void step(double dt) {
        heat += (share() * ratedPower - heat) * Math.min(1, dt / lag);
    }

    private double share() {
        if (elementOpen) {
            return 0;
        }
        return relayShort ? 1 : Math.max(0, Math.min(1, duty));
    }
}
