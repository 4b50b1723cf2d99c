package org.twinbench.kernel.engine.fault;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.twinbench.api.protocol.StatusCode;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.Mistake;
import org.twinbench.kernel.assembly.Part;
import org.twinbench.kernel.fault.Chain;
import org.twinbench.kernel.fault.Disturbance;
import org.twinbench.kernel.wiring.PortPath;

/**
 * The faults and overrides of a run, oldest first: what is over stays until something else begins. Read by anybody, changed between
 * two ticks.
 */
final class Roster {

    private static final int MOST = 500;

    private volatile List<Active> all = List.of();

    List<Active> all() {
        return all;
    }

    /** Returns those that are in force at a tick, or will be at the next one. */
    Stream<Active> listed(long tick) {
        return all.stream().filter(active -> active.isListed(tick));
    }

    /** Returns the status code of a signal that is not good at a tick. */
    Optional<StatusCode> status(String path, long tick) {
        Optional<StatusCode> worst = Optional.empty();
        for (Active active : all) {
            if (active.reaches(path) && active.disturbance().acts(tick)) {
                StatusCode status = active.reading().status().orElseThrow();
                worst = Optional.of(worst.map(status::worse).orElse(status));
            }
        }
        return worst;
    }

    /**
     * Returns what there is to be together with one more.
     *
     * @throws InvalidInput if there is no room for it
     */
    List<Active> with(Active next, long tick) {
        List<Active> together = new ArrayList<>(
                all.stream().filter(other -> other.disturbance().until() > tick).toList());
        if (together.size() >= MOST) {
            throw new InvalidInput(Mistake.at(
                    "/signal", "There are " + MOST + " faults and overrides in force; clear some of them first."));
        }
        together.add(next);
        return List.copyOf(together);
    }

    /** Adds one that begins at a tick to come. */
    void replay(Active next, long tick, long ahead) {
        List<Active> together = new ArrayList<>(all);
        together.add(next);
        begin(List.copyOf(together), tick, ahead);
    }

    /**
     * Lets the last of these begin at a tick, which ends the one that it replaces.
     *
     * @param ahead how many ticks the machine's clock is ahead of those of the run by then
     */
    void begin(List<Active> together, long tick, long ahead) {
        Active next = together.get(together.size() - 1);
        together.stream().filter(next::replaces).forEach(other -> other.disturbance()
                .endAt(tick));
        OptionalLong ticks = next.reading().ticks();
        long end = ticks.isPresent() ? tick + ticks.getAsLong() : Long.MAX_VALUE;
        next.disturbance().act(tick, end < tick ? Long.MAX_VALUE : end, tick + ahead, ahead);
        all = together;
    }

    /** Ends all at a tick, at which these go on instead. */
    void resume(List<Active> resumed, long tick) {
        all.forEach(active -> active.disturbance().endAt(tick));
        all = Stream.concat(all.stream(), resumed.stream()).toList();
    }

    /**
     * Refuses components that lack a signal on which something acts after the next tick.
     *
     * @throws InvalidInput with one mistake per signal
     */
    void refuseGone(List<Part> next, long tick) {
        List<Mistake> mistakes = all.stream()
                .filter(active -> active.disturbance().until() > tick + 1)
                .filter(active -> !active.reading().isIn(next))
                .map(active -> Mistake.at(
                                Mistake.pointer(
                                        "/components", active.reading().place().component()),
                                active.name()
                                        + " acts on a signal that the edited machine does not have; clear it first.")
                        .value(active.signal()))
                .toList();
        if (!mistakes.isEmpty()) {
            throw new InvalidInput(mistakes);
        }
    }

    /** Puts together what acts on the same signal. */
    static List<Chain> chains(List<Active> actives) {
        Map<PortPath, List<Disturbance>> bySignal = new LinkedHashMap<>();
        actives.forEach(active -> bySignal.computeIfAbsent(active.reading().place(), place -> new ArrayList<>())
                .add(active.disturbance()));
        return bySignal.entrySet().stream()
                .map(entry ->
                        new Chain(entry.getKey().component(), entry.getKey().port(), entry.getValue()))
                .toList();
    }
}
