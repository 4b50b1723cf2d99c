package org.twinbench.launcher.system.hil;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page that tells what happens when something breaks: each test that it names is there. */
final class FaultsPageTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern NAMED = Pattern.compile("`(\\w+Test)\\.(\\w+)`");
    private static final int LEAST = 20;

    @Test
    void everyTestThatItNamesIsThere() throws IOException {
        String page = Files.readString(ROOT.resolve("bundles/protocols/README.md"));
        Map<String, String> sources = sources();
        List<String> missing = new ArrayList<>();
        int named = 0;
        for (Matcher name = NAMED.matcher(page); name.find(); named++) {
            if (!sources.getOrDefault(name.group(1), "").contains(" void " + name.group(2) + "(")) {
                missing.add(name.group());
            }
        }
        assertEquals(List.of(), missing);
        assertTrue(named > LEAST, "the page names " + named + " tests");
    }

    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new HashMap<>();
        for (String folder : List.of("bundles", "launcher")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
                for (Path file : files.filter(path -> path.toString().endsWith("Test.java"))
                        .toList()) {
                    sources.merge(
                            file.getFileName().toString().replace(".java", ""), Files.readString(file), String::concat);
                }
            }
        }
        return sources;
    }
}
