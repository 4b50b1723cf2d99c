package org.twinbench.commands.run;

import org.twinbench.api.component.Behavior;
import org.twinbench.api.component.ComponentType;
import org.twinbench.api.component.Out;
import org.twinbench.api.component.Param;
import org.twinbench.api.component.Time;

/** Runs until its time is over; then it gives no number, or throws. */
@ComponentType(id = "acme.fuse", name = "Fuse", category = "test")
public final class Fuse implements Behavior {

    @Param(unit = "s", doc = "how long it holds")
    double holds = 1;

    @Param(doc = "whether it throws when it goes")
    boolean loud;

    @Time
    double time;

    @Out(doc = "1 while it holds")
    double whole = 1;

    @Override
    public void step(double dt) {
        if (time >= holds && loud) {
            throw new IllegalStateException("blown");
        }
        whole = time >= holds ? Double.NaN : 1;
    }
}
