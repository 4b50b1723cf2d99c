package org.twinbench.kernel.schedule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.twinbench.api.library.Kind;
import org.twinbench.api.library.PortDescriptor;

/** Copies of what outputs show, from the slots of one plan to those of another, worked out beforehand. */
final class ShownCopies {

    private final int[] reals;
    private final int[] wholes;

    private ShownCopies(List<Integer> reals, List<Integer> wholes) {
        this.reals = reals.stream().mapToInt(Integer::intValue).toArray();
        this.wholes = wholes.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Works out the copies, as pairs of slots: of outputs of the same path and kind of components of the same type. */
    static ShownCopies between(Ports from, Ports to) {
        Map<String, Integer> before = new HashMap<>();
        from.outputs((component, port, slot) -> before.put(key(from, component, port), slot));
        List<Integer> reals = new ArrayList<>();
        List<Integer> wholes = new ArrayList<>();
        to.outputs((component, port, slot) -> {
            Integer old = before.get(key(to, component, port));
            if (old != null) {
                List<Integer> pairs = port.kind() == Kind.REAL ? reals : wholes;
                pairs.add(old);
                pairs.add(slot);
            }
        });
        return new ShownCopies(reals, wholes);
    }

    private static String key(Ports ports, int component, PortDescriptor port) {
        String type = ports.parts().get(component).type().descriptor().id();
        return ports.parts().get(component).path() + "." + port.name() + " " + port.kind() + " " + type;
    }

    /** Makes them. */
    void make(Slots from, Slots to) {
        for (int i = 0; i < reals.length; i += 2) {
            to.reals[reals[i + 1]] = from.reals[reals[i]];
        }
        for (int i = 0; i < wholes.length; i += 2) {
            to.wholes[wholes[i + 1]] = from.wholes[wholes[i]];
        }
    }
}
