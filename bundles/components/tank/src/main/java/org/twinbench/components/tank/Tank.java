package org.twinbench.components.tank;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.twinbench.api.component.Behavior;
import org.twinbench.api.component.ComponentType;
import org.twinbench.api.component.Fault;
import org.twinbench.api.component.In;
import org.twinbench.api.component.Out;
import org.twinbench.api.component.Param;

/**
 * Open tank with an outlet at its bottom: holds what flows in, mixes it and takes heat.
 *
 * <p>Level: A·h' = Σq − q, outlet after Torricelli: q = Cd·a·√(2·g·h), with area A, level h, outlet area a, discharge
 * coefficient Cd, gravity g. What would rise above the height runs over; an empty tank gives nothing. Temperature:
 * ρ·c·V·T' = ρ·c·q·(Ti − T) + Q − k·(T − Ta), with density ρ, specific heat c, volume V, inflow q at Ti, heat Q, loss k to an
 * ambient Ta; perfectly mixed, no boiling. Sources: Johansson, <i>The Quadruple-Tank Process</i>, IEEE Transactions on Control
 * Systems Technology 8(3), 2000 (level); Seborg, Edgar, Mellichamp, <i>Process Dynamics and Control</i>, section 2.4.2
 * (stirred-tank heater).
 *
 * <p>Explicit Euler for the level, so that it rests exactly where inflow equals outflow. A step mixes what flowed in with
 * what was there, so that the temperature never leaves the two for any step size.
 */
@Component(service = Behavior.class, scope = ServiceScope.PROTOTYPE)
@ComponentType(
        id = "tank",
        name = "Tank",
        category = "fluid",
        doc = "Open tank with an outlet at its bottom: holds what flows in, mixes it and takes heat.")
public final class Tank implements Behavior {

    /** Liquid that an empty tank still keeps warm, as a level in m; without it its temperature would have no meaning. */
    private static final double FILM = 0.001;

    @In(unit = "m3/s", display = "L/s", sum = true, doc = "flow into the tank")
    double inflow;

    @In(unit = "W", sum = true, doc = "heat given to the liquid")
    double heat;

    @In(unit = "Cel", doc = "temperature of what flows in")
    double inflowTemperature = 15;

    @In(unit = "m3/s", display = "L/s", sum = true, doc = "flow that others draw, besides the outlet")
    double demand;

    @Param(unit = "m2", min = 1e-6, doc = "cross-section of the tank")
    double area = 1;

    @Param(unit = "m", min = 0.001, doc = "level at which it runs over")
    double height = 2;

    @Param(unit = "m2", display = "cm2", min = 0, doc = "cross-section of the outlet")
    double outletArea = 0.0005;

    @Param(unit = "1", min = 0, max = 1, doc = "discharge coefficient of the outlet; 0.62 for a sharp edge")
    double Cd = 0.62;

    @Param(unit = "m/s2", min = 0, tunable = false, doc = "acceleration of gravity")
    double gravity = 9.81;

    @Param(unit = "W/K", min = 0, doc = "heat lost to the ambient per difference of temperature")
    double loss = 5;

    @Param(unit = "Cel", doc = "temperature around the tank")
    double ambient = 20;

    @Param(unit = "kg/m3", min = 1, doc = "density of the liquid")
    double density = 998;

    @Param(unit = "J/(kg.K)", min = 1, doc = "specific heat of the liquid")
    double specificHeat = 4184;

    @Fault(unit = "m2", min = 0, doc = "cross-section of a hole in the bottom")
    double leak;

    @Out(unit = "m", min = 0, doc = "level of the liquid")
    double level;

    @Out(unit = "Cel", doc = "temperature of the liquid")
    double temperature = 20;

    @Out(unit = "m3/s", display = "L/s", min = 0, doc = "flow out of the outlet")
    double outflow;

    @Out(unit = "m3/s", display = "L/s", min = 0, doc = "flow over the rim")
    double overflow;

    @Override
    public void initialize() {
        level = Math.min(level, height);
    }

    @Override
    public void outputs() {
        outflow = Cd * outletArea * velocity();
    }

    @Override
    public void step(double dt) {
        double entering = Math.max(0, inflow) * dt;
        double leaving = (outflow + Cd * leak * velocity() + demand + Math.max(0, -inflow)) * dt;
        warm(entering, dt);
        double rise = level + (entering - leaving) / area;
        overflow = Math.max(0, rise - height) * area / dt;
        level = Math.max(0, Math.min(height, rise));
    }

    private void warm(double entering, double dt) {
        double volume = Math.max(level, FILM) * area + entering;
        double gain = (heat - loss * (temperature - ambient)) * dt;
        temperature += ((inflowTemperature - temperature) * entering + gain / (density * specificHeat)) / volume;
    }

    private double velocity() {
        return Math.sqrt(2 * gravity * level);
    }
}
