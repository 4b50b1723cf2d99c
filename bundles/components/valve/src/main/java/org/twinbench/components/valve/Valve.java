package org.twinbench.components.valve;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.twinbench.api.component.Behavior;
import org.twinbench.api.component.ComponentType;
import org.twinbench.api.component.Fault;
import org.twinbench.api.component.In;
import org.twinbench.api.component.Out;
import org.twinbench.api.component.Param;

/**
 * Control valve with its drive: the position follows the opening at constant speed, the flow follows the position.
 *
 * <p>Sized by its flow coefficient Kv it passes q = Kv·φ·√(Δp/(1 bar·G)) with pressure drop Δp, density relative to water G
 * and characteristic φ; a negative pressure drop gives a flow backwards. With Kv = 0 it passes q = maxFlow·φ, whatever the
 * pressure. Linear: φ = x; equal percentage: φ = R^(x−1) with position x and rangeability R. Source: IEC 60534-2-1 and
 * 60534-2-3. On its last hundredth, where the plug meets the seat, an equal-percentage valve closes in a straight line, as
 * {@code Modelica.Fluid.Valves.BaseClasses.ValveCharacteristics.equalPercentage} does.
 */
@Component(service = Behavior.class, scope = ServiceScope.PROTOTYPE)
@ComponentType(
        id = "valve",
        name = "Valve",
        category = "fluid",
        doc = "Control valve with its drive: the position follows the opening, the flow follows the position.")
public final class Valve implements Behavior {

    private static final double BAR = 1e5;
    private static final double SECONDS_PER_HOUR = 3600;
    private static final double SEAT = 0.01;

    @In(unit = "1", display = "%", min = 0, max = 1, doc = "position asked for")
    double opening;

    @In(unit = "Pa", display = "bar", doc = "pressure before minus pressure behind the valve")
    double pressureDrop = BAR;

    @Param(unit = "m3/s", display = "L/s", min = 0, doc = "flow when open, whatever the pressure; while Kv is 0")
    double maxFlow = 0.001;

    @Param(unit = "m3/h", min = 0, doc = "flow of water when open at a pressure drop of 1 bar; 0: maxFlow holds")
    double Kv;

    @Param(unit = "1", min = 0.01, doc = "density of the medium relative to water; for Kv")
    double relativeDensity = 1;

    @Param(doc = "how the flow follows the position")
    Characteristic characteristic = Characteristic.LINEAR;

    @Param(unit = "1", min = 1.1, max = 1000, doc = "largest to smallest flow of equal percentage")
    double rangeability = 50;

    @Param(unit = "s", min = 0, max = 600, doc = "time from closed to open")
    double strokeTime = 4;

    @Fault(unit = "1", min = 0, max = 1, doc = "share of the full flow that passes even when closed")
    double passing;

    @Out(unit = "m3/s", display = "L/s", doc = "flow through the valve")
    double flow;

    @Out(unit = "1", display = "%", min = 0, max = 1, doc = "where the valve is")
    double position;

    /** How the flow follows the position. */
    enum Characteristic {
        LINEAR,
        EQUAL_PERCENTAGE
    }

    @Override
    public void outputs() {
        flow = Math.max(passing, share()) * fullFlow();
    }

    @Override
    public void step(double dt) {
        double target = Math.max(0, Math.min(1, opening));
        double reach = dt / strokeTime;
        position = Math.max(position - reach, Math.min(position + reach, target));
    }

    private double share() {
        if (characteristic == Characteristic.LINEAR) {
            return position;
        }
        if (position < SEAT) {
            return StrictMath.pow(rangeability, SEAT - 1) * position / SEAT;
        }
        return StrictMath.pow(rangeability, position - 1);
    }

    private double fullFlow() {
        if (Kv == 0) {
            return maxFlow;
        }
        double root = Math.sqrt(Math.abs(pressureDrop) / (BAR * relativeDensity));
        return Math.signum(pressureDrop) * root * Kv / SECONDS_PER_HOUR;
    }
}
