package org.twinbench.launcher.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinbench.launcher.BuiltDistribution;
import org.twinbench.launcher.RunningPlatform;

final class FeatureBootTest {

    @TempDir
    Path temporary;

    static List<String> features() throws IOException {
        try (Stream<Path> files = Files.list(BuiltDistribution.home().resolve("features"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .map(name -> name.replace(".json", ""))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("features")
    void everyFeatureRunsWithWhatItStandsOn(String feature) throws Exception {
        List<String> names =
                switch (feature) {
                    case "core" -> List.of("core");
                    case "workbench" -> List.of("core", "rest", "workbench");
                    default -> List.of("core", feature);
                };
        try (RunningPlatform platform =
                RunningPlatform.start(temporary, names, "--port", "0", "--folder", temporary.toString())) {
            assertEquals(List.of(), platform.bundlesThatDoNotRun());
        }
    }
}
