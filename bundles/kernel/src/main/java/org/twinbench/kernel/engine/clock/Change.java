package org.twinbench.kernel.engine.clock;

import java.util.List;
import org.twinbench.api.simulation.Command;
import org.twinbench.kernel.setting.Setting;

/**
 * A command that waits for its tick.
 *
 * @param command what was asked for
 * @param settings what that means, checked and in declared units
 */
public record Change(Command command, List<Target> settings) {

    /**
     * One value.
     *
     * @param component path of the component
     * @param name parameter or input
     */
    public record Target(String component, String name, Setting value) {}
}
