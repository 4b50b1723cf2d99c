package org.twinbench.kernel.schedule.object;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.twinbench.kernel.schedule.memory.Components;
import org.twinbench.kernel.schedule.memory.Copies;
import org.twinbench.kernel.schedule.memory.Memory;
import org.twinbench.kernel.schedule.port.Carries;
import org.twinbench.kernel.schedule.port.Kept;
import org.twinbench.kernel.schedule.port.Netlist;
import org.twinbench.kernel.schedule.port.ShownCopies;

/** What a plan that walks over objects remembers: its components' memory, and slots whose values nothing else tells. */
final class ObjectMemory {

    private final Netlist netlist;
    private final Calls calls;
    private final Carries carries;
    private final List<Kept> kept;

    ObjectMemory(Netlist netlist, Calls calls, Carries carries) {
        this.netlist = netlist;
        this.calls = calls;
        this.carries = carries;
        this.kept = netlist.ports().kept();
    }

    /** Returns a copy of it by component path and name. */
    Map<String, Map<String, Object>> copy() {
        Components components = netlist.components();
        for (int i = 0; i < components.count(); i++) {
            if (!components.isWaiting(i)) {
                calls.fetchForStep(i);
            }
        }
        Map<String, Map<String, Object>> memory = new HashMap<>();
        calls.disturbed().lookBehind(() -> memory.putAll(Memory.of(components)));
        kept.forEach(value -> value.save(netlist.slots(), netlist.parts(), memory));
        return memory;
    }

    /** Takes values over, by path and name, where the kinds agree; registers are shown. */
    void restore(Map<String, Map<String, Object>> memory) {
        calls.disturbed().forget();
        Map<String, Map<String, Object>> untouched = new HashMap<>();
        kept.forEach(value -> value.save(netlist.slots(), netlist.parts(), untouched));
        untouched.keySet().removeAll(memory.keySet());
        Memory.restore(memory, netlist.components());
        calls.troubles().forget();
        carries.begin(netlist.components(), netlist.slots());
        netlist.components().at(0);
        calls.publish();
        kept.forEach(value -> value.restore(untouched, netlist.parts(), netlist.slots()));
        kept.forEach(value -> value.restore(memory, netlist.parts(), netlist.slots()));
    }

    /** Returns, by component path and name, the outputs that show another value than their component remembers. */
    Map<String, Map<String, Object>> shown() {
        return netlist.ports().shown(netlist.components(), netlist.slots());
    }

    /** Lets outputs show these values. */
    void show(Map<String, Map<String, Object>> outputs) {
        netlist.ports().show(outputs, netlist.slots());
    }

    /** Prepares what copies all of it from that of another plan, between two ticks. */
    Runnable carry(ObjectMemory from) {
        Copies copies = Copies.between(from.netlist.components(), netlist.components());
        ShownCopies shown = ShownCopies.between(from.netlist.ports(), netlist.ports());
        return () -> {
            copies.make();
            shown.make(from.netlist.slots(), netlist.slots());
        };
    }
}
