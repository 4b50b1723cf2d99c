package org.twinbench.folder.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever machines are called, their files have names that every system takes. */
final class NewNameLawTest {

    @Property(tries = 500)
    void namesAreGoodOnEverySystem(@ForAll String one, @ForAll String other) {
        Set<String> names = new HashSet<>();
        names.add(NewName.of(one, names::contains));
        names.add(NewName.of(other, names::contains));
        assertEquals(2, names.size());
        for (String name : names) {
            assertTrue(name.matches("[a-z0-9]+(-[a-z0-9]+)*\\.json") && name.length() < 80, name);
        }
    }
}
