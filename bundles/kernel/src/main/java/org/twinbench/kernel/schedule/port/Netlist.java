package org.twinbench.kernel.schedule.port;

import java.util.List;
import java.util.OptionalInt;
import org.twinbench.kernel.assembly.Part;
import org.twinbench.kernel.schedule.memory.Access;
import org.twinbench.kernel.schedule.memory.Components;

/**
 * The components of a plan and how they are joined. What joins them never changes.
 *
 * @param components one object each
 * @param wires calls of {@code outputs()} in order
 * @param steps calls of {@code step()}, one per component; their taps are the registers
 * @param feeds what the calls fetch
 * @param taps what the calls show
 * @param ports where the ports are
 * @param slots the present values of all outputs
 */
public record Netlist(
        Components components, Program wires, Program steps, Feeds feeds, Taps taps, Ports ports, Slots slots) {

    /** Returns the components in the order of their paths. */
    public List<Part> parts() {
        return ports.parts();
    }

    /** Fetches the inputs that one of the calls of {@code outputs()} takes. */
    public void fetchForOutputs(int call) {
        feeds.move(wires.firstFeed(call), wires.endOfFeeds(call), components.behavior(wires.component(call)), slots);
    }

    /** Fetches the inputs that a component's step takes beside those of its wires. */
    public void fetchForStep(int component) {
        feeds.move(steps.firstFeed(component), steps.endOfFeeds(component), components.behavior(component), slots);
    }

    /** Returns the feed of an input; empty where nothing is connected. */
    public OptionalInt feed(int component, Access input) {
        OptionalInt found = feeds.find(steps.firstFeed(component), steps.endOfFeeds(component), input);
        for (int call = wires.firstCall(component);
                call != Program.NONE && found.isEmpty();
                call = wires.nextCall(call)) {
            found = feeds.find(wires.firstFeed(call), wires.endOfFeeds(call), input);
        }
        return found;
    }
}
