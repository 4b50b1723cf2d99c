package org.twinbench.commands.run.coupled;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.twinbench.api.command.NotUsable;
import org.twinbench.api.library.Direction;
import org.twinbench.api.link.BindingStatus;
import org.twinbench.api.link.LinkStatus;
import org.twinbench.api.link.LinkStatus.State;
import org.twinbench.api.simulation.Simulation;

/**
 * Waits for the links of a simulation, so that its first tick has what the tags tell.
 *
 * @param sleep waits for so many nanoseconds, or until the run is to end
 * @param givenUp whether the run is to end
 */
public record Connecting(Simulation simulation, LongConsumer sleep, BooleanSupplier givenUp) {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final long FIRST_VALUES_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final long NAP_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final Set<State> HOPELESS = Set.of(State.UNTRUSTED, State.REFUSED, State.BROKEN);

    /**
     * Waits until all links are connected and all tags have told something, if they do.
     *
     * @throws NotUsable if a link does not connect, with its reason
     */
    public void await() {
        long began = System.nanoTime();
        for (Optional<LinkStatus> absent = absent(); absent.isPresent() && !givenUp.getAsBoolean(); absent = absent()) {
            boolean patient = System.nanoTime() - began < PATIENCE_NANOS;
            if (!patient || HOPELESS.contains(absent.get().state())) {
                throw new NotUsable("Link " + absent.get().link() + " does not connect, nothing was run: "
                        + absent.get().message());
            }
            sleep.accept(NAP_NANOS);
        }
        long connected = System.nanoTime();
        while (!haveTold() && !givenUp.getAsBoolean() && System.nanoTime() - connected < FIRST_VALUES_NANOS) {
            sleep.accept(NAP_NANOS);
        }
    }

    /** Returns the link that is to blame, one without hope before others. */
    private Optional<LinkStatus> absent() {
        List<LinkStatus> absent = simulation.links().stream()
                .filter(link -> link.state() != State.CONNECTED)
                .toList();
        return absent.stream()
                .filter(link -> HOPELESS.contains(link.state()))
                .findFirst()
                .or(() -> absent.stream().findFirst());
    }

    private boolean haveTold() {
        return simulation.bindings().stream()
                .filter(binding -> binding.direction() == Direction.INPUT)
                .allMatch(Connecting::hasTold);
    }

    private static boolean hasTold(BindingStatus input) {
        return input.age().isPresent() || !input.message().isEmpty();
    }
}
