package org.twinbench.kernel.catalog;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.twinbench.api.component.Behavior;
import org.twinbench.api.library.PortDescriptor;

/** Reads classes of tests as the library does. */
final class Read {

    private Read() {}

    /** Reads a class that has no mistakes. */
    static BehaviorType type(Class<? extends Behavior> type) {
        try {
            return BehaviorType.of(type, "org.twinbench.test", "1.0.0");
        } catch (UnusableClass unusable) {
            return fail(type + " is refused: " + unusable.reasons());
        }
    }

    static PortDescriptor port(Class<? extends Behavior> type, String name) {
        return type(type).descriptor().port(name).orElseThrow();
    }

    /** Returns why a class is refused, which it must be. */
    static List<String> reasons(Class<? extends Behavior> type) {
        try {
            BehaviorType.of(type, "org.twinbench.test", "1.0.0");
            return fail(type + " is not refused");
        } catch (UnusableClass unusable) {
            return unusable.reasons();
        }
    }

    /** Expects one reason, and that it contains all of this. */
    static void refused(Class<? extends Behavior> type, String... parts) {
        List<String> reasons = reasons(type);
        assertTrue(reasons.size() == 1, () -> "More than one reason: " + String.join("\n", reasons));
        contains(reasons.get(0), parts);
    }

    static void contains(String sentence, String... parts) {
        for (String part : parts) {
            assertTrue(sentence.contains(part), () -> "\"" + part + "\" is missing in: " + sentence);
        }
    }

    /** Returns the line of a test's source that ends with this mark. */
    static String line(Class<?> test, String mark) {
        Path source = Path.of("src/test/java", test.getName().replace('.', '/') + ".java");
        try {
            List<String> lines = Files.readAllLines(source);
            for (int at = 0; at < lines.size(); at++) {
                if (lines.get(at).endsWith("// " + mark)) {
                    return "line " + (at + 1);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return fail("No line of " + source + " ends with // " + mark);
    }
}
