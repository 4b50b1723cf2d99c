package org.twinbench.folder.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
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

    @ParameterizedTest
    @CsvSource({"oven-3.json"})
    void areNobodyElses(String file) {
        assertEquals(file, NewName.of("Oven", Set.of("oven.json", "oven-2.json")::contains));
    }

    @Property
    void areGoodOnEverySystem(@ForAll String one, @ForAll String other) {
        Set<String> names = new HashSet<>();
        names.add(NewName.of(one, names::contains));
        names.add(NewName.of(other, names::contains));
        assertEquals(2, names.size());
        for (String name : names) {
            assertTrue(name.matches("[a-z0-9]+(-[a-z0-9]+)*\\.json") && name.length() < 80, name);
        }
    }
}
