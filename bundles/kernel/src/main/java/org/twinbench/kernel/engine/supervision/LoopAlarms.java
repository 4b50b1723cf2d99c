package org.twinbench.kernel.engine.supervision;

import java.util.List;
import java.util.Optional;
import org.twinbench.api.simulation.Alarm.Severity;
import org.twinbench.api.simulation.LoopStatus;
import org.twinbench.api.value.Mistake;
import org.twinbench.api.value.NumberText;
import org.twinbench.kernel.engine.clock.Machine;
import org.twinbench.kernel.schedule.loop.LoopReport;

/** Raises an alarm while an algebraic loop finds no solution. Its source is the loop's place in the machine file. */
final class LoopAlarms {

    private final Machine machine;
    private final Alarms alarms;
    private List<LoopReport> seen = List.of();
    private boolean[] raised = {};

    LoopAlarms(Machine machine, Alarms alarms) {
        this.machine = machine;
        this.alarms = alarms;
    }

    /** Looks between two ticks; allocates nothing while nothing changes. */
    void look() {
        List<LoopReport> loops = machine.loops();
        if (loops != seen) {
            begin(loops);
        }
        for (int i = 0; i < loops.size(); i++) {
            if (loops.get(i).hasConverged() == raised[i]) {
                turn(i);
            }
        }
    }

    /** Another plan has other loops. */
    private void begin(List<LoopReport> loops) {
        for (int i = 0; i < raised.length; i++) {
            if (raised[i]) {
                turn(i);
            }
        }
        seen = loops;
        raised = new boolean[loops.size()];
    }

    private void turn(int loop) {
        LoopStatus status = seen.get(loop).status();
        String source = Mistake.pointer("/loops", status.port());
        raised[loop] = !raised[loop];
        if (raised[loop]) {
            alarms.raise(Severity.WARNING, source, text(status), Optional.empty(), machine.tick());
        } else {
            alarms.clear(source, machine.tick());
        }
    }

    private String text(LoopStatus loop) {
        return "The algebraic loop through " + loop.port() + " finds no solution by " + loop.method()
                + ", first at tick "
                + machine.tick() + ": after " + loop.iterations() + " iterations " + NumberText.of(loop.residual())
                + " is left between what it was given and what came out. It shows the values that came closest.";
    }
}
