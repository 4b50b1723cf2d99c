package org.twinbench.components.pid;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.twinbench.api.component.Behavior;
import org.twinbench.api.component.ComponentType;
import org.twinbench.api.component.In;
import org.twinbench.api.component.Out;
import org.twinbench.api.component.Param;
import org.twinbench.api.component.State;

/**
 * PI-D controller: proportional and integral action on the error, derivative action on the measured value alone, so that a
 * step of the setpoint gives no kick.
 *
 * <p>y = Kp·(w − x + (1/Ti)·∫(w − x)dt − Td·x'), with output y, setpoint w, measured value x; x' behind a lag of Td/N.
 * The integral stands still while the output is at a limit and the error would push it further (conditional integration).
 * In manual the output follows {@code manualOutput} and the integral follows the output, so that automatic takes over
 * without a bump; nor does a change of Ti bump, for the integral is kept in the unit of the output. Source: Åström, Hägglund,
 * <i>Advanced PID Control</i>, 2006, chapters 3 and 13.
 *
 * <p>The output is a wire, for proportional action is without delay: a register would add a dead time of one step that the
 * law does not have, and one more for each controller of a cascade. What is controlled holds states, so no algebraic loop
 * arises.
 */
@Component(service = Behavior.class, scope = ServiceScope.PROTOTYPE)
@ComponentType(
        id = "pid",
        name = "PID",
        category = "control",
        doc = "PI-D controller with limits and anti-windup; passes from manual to automatic without a bump.")
public final class Pid implements Behavior {

    @In(unit = "$u", doc = "what the measured value should be")
    double setpoint;

    @In(unit = "$u", doc = "what is controlled, as measured")
    double measured;

    @In(doc = "true: the output follows manualOutput")
    boolean manual;

    @In(unit = "1", display = "%", doc = "output while in manual")
    double manualOutput;

    @Param(unit = "1/$u", difference = true, doc = "gain; negative where more output lowers the measured value")
    double Kp = 1;

    @Param(unit = "s", min = 0, doc = "integral time; 0: no integral action")
    double Ti = 10;

    @Param(unit = "s", min = 0, doc = "derivative time; 0: no derivative action")
    double Td;

    @Param(unit = "1", min = 1, max = 100, doc = "the derivative acts behind a lag of Td/N")
    double N = 10;

    @Param(unit = "1", display = "%", doc = "smallest output")
    double low;

    @Param(unit = "1", display = "%", doc = "largest output")
    double high = 1;

    @State(unit = "1", doc = "integral action, a share of the output")
    double integral;

    @State(unit = "$u", doc = "measured value behind the lag of the derivative")
    double smoothed;

    @State(unit = "s", doc = "lag of the derivative, at least one step; 0 before the first")
    double smoothing;

    @Out(unit = "1", display = "%", min = 0, max = 1, doc = "what to do")
    double output;

    @Out(doc = "the output is at a limit and would go further")
    boolean saturated;

    @Override
    public void outputs() {
        double wanted = manual ? manualOutput : proportional() + derivative() + integral;
        double allowed = Math.max(low, Math.min(high, wanted));
        output = allowed;
        saturated = wanted != allowed;
    }

    @Override
    public void step(double dt) {
        integrate(dt);
        if (smoothing == 0) {
            smoothed = measured;
        }
        smoothing = Math.max(dt, Td / N);
        smoothed += (measured - smoothed) * (dt / smoothing);
    }

    private void integrate(double dt) {
        double direct = proportional() + derivative();
        if (manual) {
            integral = output - direct;
        } else if (Ti > 0) {
            double change = proportional() * dt / Ti;
            boolean stuck = change > 0 ? direct + integral > high : direct + integral < low;
            integral += stuck ? 0 : change;
        }
    }

    private double proportional() {
        return Kp * (setpoint - measured);
    }

    private double derivative() {
        return smoothing > 0 ? -Kp * Td * (measured - smoothed) / smoothing : 0;
    }
}
