package org.twinbench.components.sensor;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.twinbench.api.component.Behavior;
import org.twinbench.api.component.ComponentType;
import org.twinbench.api.component.Fault;
import org.twinbench.api.component.In;
import org.twinbench.api.component.Out;
import org.twinbench.api.component.Param;
import org.twinbench.api.component.RandomNumbers;
import org.twinbench.api.component.RandomStream;
import org.twinbench.api.component.State;

/**
 * Measuring transmitter: follows its input with a lag, adds noise, rounds to its resolution and signals the value as a
 * current of 4 to 20 mA over its range.
 *
 * <p>First-order lag τ·x' = u − x with input u and time constant τ; explicit Euler. Out of range the current saturates at 3.8
 * and 20.5 mA and the value with it; a failure is signalled by 3.6 mA, and the value is what a receiver makes of that.
 * Source: NAMUR NE 43. The run begins with the value's start value at rest.
 */
@Component(service = Behavior.class, scope = ServiceScope.PROTOTYPE)
@ComponentType(
        id = "sensor",
        name = "Sensor",
        category = "sensor",
        doc = "Measuring transmitter with range, lag, noise and resolution; gives the value and 4 to 20 mA.")
public final class Sensor implements Behavior {

    private static final double LOW_CURRENT = 4;
    private static final double CURRENT_SPAN = 16;
    private static final double LOWEST_CURRENT = 3.8;
    private static final double HIGHEST_CURRENT = 20.5;
    private static final double FAILURE_CURRENT = 3.6;

    @In(unit = "$u", doc = "what is measured")
    double input;

    @Param(unit = "$u", doc = "value at 4 mA")
    double low;

    @Param(unit = "$u", doc = "value at 20 mA")
    double high = 100;

    @Param(unit = "s", min = 0, doc = "time constant")
    double lag;

    @Param(unit = "$u", min = 0, difference = true, doc = "standard deviation of the noise")
    double noise;

    @Param(unit = "$u", min = 0, difference = true, doc = "smallest step of the value; 0: none")
    double resolution;

    @Fault(doc = "the wire of the sensing element is broken: the transmitter signals failure")
    boolean wireBreak;

    @State(unit = "$u", doc = "input behind the lag")
    double filtered;

    @RandomStream
    long stream;

    @Out(unit = "$u", doc = "value measured")
    double value;

    @Out(unit = "mA", min = 4, max = 20, doc = "value as a current over the range")
    double signal;

    @Override
    public void initialize() {
        filtered = value;
        signal = saturated(current(value));
    }

    @Override
    public void step(double dt) {
        filtered += (input - filtered) * Math.min(1, dt / lag);
        stream = RandomNumbers.next(stream);
        double reading = rounded(noise > 0 ? filtered + noise * RandomNumbers.normal(stream) : filtered);
        double current = current(reading);
        signal = wireBreak ? FAILURE_CURRENT : saturated(current);
        value = signal == current ? reading : low + (signal - LOW_CURRENT) / CURRENT_SPAN * (high - low);
    }

    private double rounded(double reading) {
        return resolution > 0 ? Math.rint(reading / resolution) * resolution : reading;
    }

    private double current(double reading) {
        return LOW_CURRENT + CURRENT_SPAN * (reading - low) / (high - low);
    }

    private static double saturated(double current) {
        return Math.max(LOWEST_CURRENT, Math.min(HIGHEST_CURRENT, current));
    }
}
