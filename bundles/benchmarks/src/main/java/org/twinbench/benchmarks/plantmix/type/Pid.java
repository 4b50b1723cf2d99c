package org.twinbench.benchmarks.plantmix.type;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.twinbench.api.component.Behavior;
import org.twinbench.api.component.ComponentType;
import org.twinbench.api.component.In;
import org.twinbench.api.component.Out;
import org.twinbench.api.component.Param;
import org.twinbench.api.component.State;

/** PID controller with a clamped integral, a clamped sum, and the difference of the error to that of the last step. */
@Component(service = Behavior.class, scope = ServiceScope.PROTOTYPE)
@ComponentType(id = "plantmix.pid", name = "Pid", category = "plantmix")
public final class Pid implements Behavior {

    @In(doc = "setpoint")
    double sp;

    @In(doc = "process value")
    double pv;

    @Param(doc = "proportional gain")
    double kp = 1;

    @Param(doc = "integral gain")
    double ki;

    @Param(doc = "gain of the difference")
    double kd;

    @Param(doc = "lower limit")
    double low = -1;

    @Param(doc = "upper limit")
    double high = 1;

    @State(doc = "integral part")
    double integral;

    @State(doc = "error of the last step")
    double last;

    @Out(doc = "what to do")
    double y;

    @Override
    public void outputs() {
        double e = error();
        y = clamp(kp * e + integral + kd * (e - last));
    }

    @Override
    public void step(double dt) {
        double e = error();
        integral = clamp(integral + ki * e * dt);
        last = e;
    }

    private double error() {
        return sp - pv;
    }

    private double clamp(double value) {
        return Math.max(low, Math.min(high, value));
    }
}
