package org.twinbench.protocols.opcua;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.twinbench.api.library.ParameterDescriptor;

/** The settings in the README are those that the protocol describes; what it says of them, other tests hold. */
final class ReadmeTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`[a-z_]+`(?:, `[a-z_]+`)?) \\| (.*) \\|$");
    private static final Pattern WORD = Pattern.compile("`([a-z0-9_]+)`");

    @Test
    void everySettingIsExplained() throws Exception {
        String readme = Files.readString(Path.of("README.md"));
        assertEquals(
                new TreeSet<>(LinkSettings.DESCRIPTORS.stream()
                        .map(ParameterDescriptor::name)
                        .toList()),
                new TreeSet<>(ROW.matcher(readme)
                        .results()
                        .flatMap(row -> words(row.group(1)))
                        .toList()));
        List<String> words = words(readme).toList();
        LinkSettings.DESCRIPTORS.forEach(
                setting -> assertTrue(words.containsAll(setting.choices()), setting::toString));
    }

    private static Stream<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).map(word -> word.replace("`", ""));
    }
}
