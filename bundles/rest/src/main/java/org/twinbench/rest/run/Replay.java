package org.twinbench.rest.run;

import java.util.Optional;
import org.twinbench.api.value.Value;

/**
 * How to compute a run again.
 *
 * @param speed simulated seconds per second, or {@code "max"}; {@code "max"}
 * @param anyway whether to do it although bundles of component types have changed; no
 */
public record Replay(Optional<Value> speed, Optional<Boolean> anyway) {}
