package org.twinbench.commands.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 00:00:00",
        "3130000000000, 00:52:10",
        "7200000000000, 02:00:00",
        "360000000000000, 100:00:00",
        "999999999, 00:00:00"
    })
    void showsAClock(long nanos, String text) {
        assertEquals(text, Durations.clock(nanos));
    }

    @ParameterizedTest
    @CsvSource({
        "7200000000000, 2 h",
        "433000000000, 7 min 13 s",
        "10000000, 10 ms",
        "20000, 20 µs",
        "1500000000, 1.5 s",
        "0, 0 s",
        "3600000000001, 1 h 0.001 µs",
        "2500000, 2.5 ms"
    })
    void namesASimulatedTimeExactly(long nanos, String text) {
        assertEquals(text, Durations.exact(nanos));
    }

    @ParameterizedTest
    @CsvSource({"433000000000, 7min13s", "20000, 20us", "10000000, 10ms"})
    void writesATimeAsAnOptionTakesIt(long nanos, String text) {
        assertEquals(text, Durations.option(nanos));
    }

    @ParameterizedTest
    @CsvSource({"1234567890, 1.2 s", "85000000, 85 ms", "200400000000, 3 min 20 s", "42300000000, 42 s", "12, 1 ms"})
    void showsTwoDigitsOfAMeasuredTime(long nanos, String text) {
        assertEquals(text, Durations.measured(nanos));
    }
}
