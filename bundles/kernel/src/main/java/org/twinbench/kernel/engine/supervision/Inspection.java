package org.twinbench.kernel.engine.supervision;

import java.util.Optional;
import org.twinbench.api.simulation.SimulationStatus.State;
import org.twinbench.api.simulation.settings.SimulationSettings;
import org.twinbench.kernel.assembly.Part;
import org.twinbench.kernel.engine.clock.Machine;
import org.twinbench.kernel.exchange.coupled.LinkedMachine;
import org.twinbench.kernel.schedule.Plan;
import org.twinbench.kernel.schedule.Trouble;

/** Looks, between two ticks, whether all went well and whether there is time left; done by the holder of the turn. */
public final class Inspection {

    /**
     * Why a run ends by itself.
     *
     * @param state the state that it ends in
     * @param reason a sentence, where it is not the end of its time
     */
    public record Ending(State state, Optional<String> reason) {}

    private final Machine machine;
    private final SimulationSettings settings;
    private final Alarms alarms;
    private final LoopAlarms loops;
    private final long firstTick;
    private volatile Optional<Ending> ending = Optional.empty();

    public Inspection(Machine machine, SimulationSettings settings, Alarms alarms) {
        this.machine = machine;
        this.settings = settings;
        this.alarms = alarms;
        this.loops = new LoopAlarms(machine, alarms);
        this.firstTick = settings.firstTick();
    }

    /** Forgets why the last run ended. */
    public void begin() {
        ending = Optional.empty();
    }

    /** Returns whether the run goes on; raises alarms and notes the reason if it does not. */
    public boolean passes() {
        if (machine.isTroubled()) {
            machine.plan().ifPresent(this::raise);
        }
        loops.look();
        if (ending.isEmpty() && isOver()) {
            ending = Optional.of(new Ending(State.STOPPED, Optional.empty()));
        }
        return ending.isEmpty();
    }

    /** Returns why the run ended by itself. */
    public Optional<Ending> ending() {
        return ending;
    }

    /**
     * Raises the alarm of a component that does not return.
     *
     * @param trace where its thread is
     * @return a sentence about it
     */
    public String stuck(int component, StackTraceElement[] trace, String thread) {
        Part part = machine.plan().orElseThrow().parts().get(component);
        return alarms.raiseStuck(part, trace, thread, machine.tick());
    }

    /** Returns what notices from now on that a component does not return. */
    public Stillness stillness() {
        return new Stillness(machine);
    }

    /** Notes that the engine itself broke. */
    public void broken(Throwable failure) {
        ending = Optional.of(new Ending(State.FAILED, Optional.of("The engine failed: " + failure)));
    }

    private boolean isOver() {
        return settings.durationNanos().isPresent()
                && (machine.tick() - firstTick) * settings.stepNanos()
                        >= settings.durationNanos().getAsLong();
    }

    private void raise(Plan plan) {
        for (Trouble trouble : plan.takeTroubles()) {
            Part part = plan.parts().get(trouble.component());
            String text = alarms.raise(part, trouble, machine.tick());
            switch (settings.onError()) {
                case HOLD -> hold(plan, trouble.component());
                case PAUSE -> end(State.PAUSED, text);
                case STOP -> end(State.FAILED, text);
            }
        }
    }

    /** A link that passes on what its tag tells goes on, lest all of its inputs stay as they are. */
    private static void hold(Plan plan, int component) {
        if (!LinkedMachine.isLink(plan.parts().get(component).type())) {
            plan.hold(component);
        }
    }

    /** The first trouble of a tick is the reason. */
    private void end(State how, String why) {
        if (ending.isEmpty()) {
            ending = Optional.of(new Ending(how, Optional.of(why)));
        }
    }
}
