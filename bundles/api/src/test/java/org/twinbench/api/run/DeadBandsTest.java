package org.twinbench.api.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinbench.api.value.Value;

/** Which of several patterns says the dead band of a signal. */
final class DeadBandsTest {

    private static final DeadBands BANDS = new DeadBands(Map.of(
            "*", Value.of(1),
            "tank.*", Value.of(2),
            "*.heat", Value.of(3),
            "tank.level, pump.flow", Value.of(4),
            "(.*", Value.of(5)));

    @ParameterizedTest
    @CsvSource({
        "valve.flow, 1",
        "tank.volume, 2",
        "tank.heat, 3",
        "heater.heat, 3",
        "tank.level, 4",
        "pump.flow, 4",
        "tank.levels, 2",
        "(.x, 5"
    })
    void theLongestThenTheFirstByName(String path, int width) {
        assertEquals(Value.of(width), BANDS.of(path).orElseThrow().width());
    }
}
