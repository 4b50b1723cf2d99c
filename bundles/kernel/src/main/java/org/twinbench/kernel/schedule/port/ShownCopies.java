package org.twinbench.kernel.schedule.port;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.twinbench.api.library.Kind;
import org.twinbench.api.library.PortDescriptor;

/** Copies of what outputs show, and showed the tick before, from the slots of one plan to those of another, worked out beforehand. */
public final class ShownCopies {

    private final int[] reals;
    private final int[] wholes;

    private ShownCopies(List<Integer> reals, List<Integer> wholes) {
        this.reals = reals.stream().mapToInt(Integer::intValue).toArray();
        this.wholes = wholes.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Works out the copies, as pairs of slots: of outputs of the same path and kind of components of the same type. */
    public static ShownCopies between(Ports from, Ports to) {
        Map<String, Integer> before = new HashMap<>();
        from.outputs((component, port, slot) -> before.put(key(from, component, port), slot));
        from.carried().forEach(carry -> before.put(key(from, carry), carry.before()));
        List<Integer> reals = new ArrayList<>();
        List<Integer> wholes = new ArrayList<>();
        to.outputs((component, port, slot) ->
                add(before.get(key(to, component, port)), slot, port.kind() == Kind.REAL ? reals : wholes));
        to.carried().forEach(carry -> add(before.get(key(to, carry)), carry.before(), carry.real() ? reals : wholes));
        return new ShownCopies(reals, wholes);
    }

    private static void add(Integer old, int slot, List<Integer> pairs) {
        if (old != null) {
            pairs.add(old);
            pairs.add(slot);
        }
    }

    private static String key(Ports ports, Carry carry) {
        PortDescriptor port =
                ports.parts().get(carry.part()).descriptor().port(carry.port()).orElseThrow();
        return key(ports, carry.part(), port) + " of the tick before";
    }

    private static String key(Ports ports, int component, PortDescriptor port) {
        String type = ports.parts().get(component).type().descriptor().id();
        return ports.parts().get(component).path() + "." + port.name() + " " + port.kind() + " " + type;
    }

    /** Makes them. */
    public void make(Slots from, Slots to) {
        for (int i = 0; i < reals.length; i += 2) {
            to.reals[reals[i + 1]] = from.reals[reals[i]];
        }
        for (int i = 0; i < wholes.length; i += 2) {
            to.wholes[wholes[i + 1]] = from.wholes[wholes[i]];
        }
    }
}
