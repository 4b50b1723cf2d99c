package org.twinbench.folder.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of files for machines that have none. */
final class NewNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Heated tank              | heated-tank.json
                    Kühlturm №2 (süd)        | kuhlturm-no2-sud.json
                    ../../etc/passwd         | etc-passwd.json
                    CON                      | con-machine.json
                    com1                     | com1-machine.json
                    炉                       | machine.json
                    """)
    void sayWhatTheMachineIsCalled(String machine, String file) {
        assertEquals(file, NewName.of(machine, name -> false));
    }

    @Test
    void areNobodyElses() {
        assertEquals("oven-3.json", NewName.of("Oven", Set.of("oven.json", "oven-2.json")::contains));
    }
}
