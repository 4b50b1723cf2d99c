package org.twinbench.kernel.engine;

import java.util.List;
import org.twinbench.api.simulation.Command;
import org.twinbench.kernel.assembly.Setting;

/**
 * A command that waits for its tick.
 *
 * @param command what was asked for
 * @param settings what that means, checked and in declared units
 */
record Change(Command command, List<Target> settings) {

    /**
     * One value.
     *
     * @param component path of the component
     * @param name parameter or input
     */
    record Target(String component, String name, Setting value) {}
}
