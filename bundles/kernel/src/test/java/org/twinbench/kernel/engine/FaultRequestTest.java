package org.twinbench.kernel.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.api.simulation.fault.FaultKind;
import org.twinbench.api.simulation.fault.FaultRequest;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.Mistake;
import org.twinbench.api.value.Value;

/** What people ask for, and cannot have. */
final class FaultRequestTest {

    @ParameterizedTest
    @CsvSource({
        "lag.outputt, bias, 1, /signal, lag.output",
        "lagg.output, bias, 1, /signal, lag.output",
        "lag.output, delay, 15 ms, /value, ''",
        "lag.output, delay, 1 kg, /value, ''",
        "lag.output, noise, -1, /value, ''",
        "lag.output, scale, 2 m, /value, ''",
        "lag.output, quality, baad, /value, Bad",
        "lag.output, own, 1, /kind, ''",
        "counter.count, bias, 1, /kind, ''",
        "above.output, noise, 1, /kind, ''",
    })
    void aMistakeIsNamedAndNothingIsInjected(String signal, String kind, String value, String path, String suggestion) {
        Simulation machine = new Bench()
                .with("lag", "lag")
                .with("counter", "counter")
                .with("above", "above")
                .prepare();
        FaultKind asked = FaultKind.valueOf(kind.toUpperCase(Locale.ROOT));
        Mistake mistake = assertThrows(InvalidInput.class, () -> machine.faults()
                        .begin(FaultRequest.of(signal, asked, Value.of(value))))
                .mistakes()
                .get(0);
        assertEquals(path, mistake.path(), mistake.message());
        assertEquals(suggestion, mistake.suggestion().orElse(""));
        assertTrue(path.equals("/signal")
                || mistake.range().isPresent()
                || mistake.value().isPresent());
        assertEquals(List.of(), machine.faults().list());
        assertEquals(List.of(), machine.journal());
    }
}
