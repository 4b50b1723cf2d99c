package org.twinbench.kernel.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.twinbench.api.model.MachineModel;

/** The same machine, written in another order. */
final class Shuffling {

    private Shuffling() {}

    static MachineModel shuffled(MachineModel machine, Random random) {
        return new MachineModel(
                machine.name(),
                machine.description(),
                machine.extensions(),
                shuffled(machine.components(), random),
                shuffled(machine.connections(), random),
                shuffled(machine.loops(), random),
                machine.links(),
                machine.bindings());
    }

    private static <V> Map<String, V> shuffled(Map<String, V> map, Random random) {
        List<String> keys = new ArrayList<>(map.keySet());
        Collections.shuffle(keys, random);
        Map<String, V> result = new LinkedHashMap<>();
        keys.forEach(key -> result.put(key, map.get(key)));
        return result;
    }
}
