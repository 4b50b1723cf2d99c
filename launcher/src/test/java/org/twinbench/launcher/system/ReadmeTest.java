package org.twinbench.launcher.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.twinbench.launcher.BuiltDistribution;

/** What the README says is so. */
final class ReadmeTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private final String readme;

    ReadmeTest() throws IOException {
        readme = Files.readString(ROOT.resolve("README.md"));
    }

    @Test
    void itsComponentIsTheExampleThatIsBuiltAndDeployed() throws IOException {
        String source =
                Files.readString(ROOT.resolve("features/examples/acme-cooler/src/main/java/acme/cooler/Cooler.java"));
        assertEquals(List.of(source), found("(?s)```java\n(.*?)```"));
    }

    @Test
    void theFilesThatItNamesAreThere() {
        List<String> paths = found("(?<![\\w./~])((?:bundles|features|launcher|third-party)(?:/[\\w.-]+)*)");
        assertFalse(paths.isEmpty());
        for (String path : new TreeSet<>(paths)) {
            boolean madeByABuild = path.contains("/target");
            assertTrue(madeByABuild || Files.exists(ROOT.resolve(path)), () -> "README.md names " + path);
        }
    }

    @Test
    void theCommandsThatItShowsAreInTheIndex() {
        Set<String> commands = new TreeSet<>(found("(?m)^launcher/twinbench ([a-z]+)"));
        assertFalse(commands.isEmpty());
        for (String command : commands) {
            Path entry = BuiltDistribution.home().resolve("commands").resolve(command + ".properties");
            assertTrue(Files.exists(entry), () -> "README.md shows the command " + command);
        }
    }

    private List<String> found(String expression) {
        return Pattern.compile(expression)
                .matcher(readme)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
