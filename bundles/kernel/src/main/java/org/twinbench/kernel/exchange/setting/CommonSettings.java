package org.twinbench.kernel.exchange.setting;

import java.util.List;
import java.util.Optional;
import org.twinbench.api.library.ParameterDescriptor;
import org.twinbench.api.library.ParameterKind;
import org.twinbench.api.value.Value;

/** The settings that every link has, whatever its protocol. */
final class CommonSettings {

    static final String PERIOD = "period";
    static final String TIMEOUT = "timeout";
    static final String HEARTBEAT = "heartbeat";
    static final String HEARTBEAT_PERIOD = "heartbeat_period";
    static final String LOCK_STEP_TICK = "lock_step_tick";
    static final String LOCK_STEP_DONE = "lock_step_done";

    /** All of them, in the order in which people read them. */
    static final List<ParameterDescriptor> ALL = List.of(
            time(PERIOD, 0.001, 3600, "", "time from one exchange to the next; the machine's step, 10 ms at least"),
            time(TIMEOUT, 0.01, 60, "1 s", "how long the remote system may take for an answer"),
            address(HEARTBEAT, "tag that counts while the machine ticks and is armed"),
            time(HEARTBEAT_PERIOD, 0.01, 60, "500 ms", "time from one count of the heartbeat to the next"),
            address(LOCK_STEP_TICK, "tag that is given the number of each tick, after all outputs"),
            address(
                    LOCK_STEP_DONE,
                    "tag in which the controller repeats the number, once its outputs are there; it begins with a number that is no tick, such as -1"));

    private CommonSettings() {}

    private static ParameterDescriptor time(String name, double min, double max, String start, String doc) {
        return new ParameterDescriptor(
                name,
                ParameterKind.REAL,
                "s",
                "",
                Optional.of(min),
                Optional.of(max),
                Optional.of(start).filter(text -> !text.isEmpty()).map(Value::of),
                doc,
                false,
                true,
                List.of(),
                List.of());
    }

    private static ParameterDescriptor address(String name, String doc) {
        return ParameterDescriptor.fixed(name, ParameterKind.TEXT, Optional.empty(), doc, List.of());
    }
}
