package org.twinbench.kernel.engine.clock;

import java.util.List;
import java.util.Optional;
import org.twinbench.api.simulation.settings.Command;
import org.twinbench.kernel.setting.Setting;

/**
 * A command that waits for its tick.
 *
 * @param command what was asked for
 * @param settings what that means, checked and in declared units
 * @param intervention what else it does, before values are set
 */
public record Change(Command command, List<Target> settings, Optional<Intervention> intervention) {

    /** A command that sets values. */
    public Change(Command command, List<Target> settings) {
        this(command, settings, Optional.empty());
    }

    /** Returns this change for another tick. */
    public Change at(long tick) {
        return new Change(new Command(tick, command.kind(), command.values()), settings, intervention);
    }

    /**
     * One value.
     *
     * @param component path of the component
     * @param name parameter or input
     */
    public record Target(String component, String name, Setting value) {}
}
