package org.twinbench.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class DistributionTest {

    private final Distribution distribution = BuiltDistribution.get();

    @Test
    void theRepositoryHoldsTheBundlesThatFeaturesNameAndNoOthers() throws Exception {
        List<Path> named = new Repository(distribution.repository())
                .jars(Features.in(distribution.features()).all());
        assertEquals(new TreeSet<>(named), packed());
    }

    @Test
    void everyFeatureSaysWhatItIs() throws LaunchFailure {
        Features.in(distribution.features()).all().forEach((name, feature) -> {
            assertEquals(name, feature.getID().getArtifactId());
            assertTrue(feature.getName().isPresent(), name);
            assertTrue(feature.getDescription().isPresent(), name);
        });
    }

    @Test
    void everyCommandOfTheIndexNamesFeaturesThatThereAre() throws LaunchFailure {
        Features features = Features.in(distribution.features());
        for (CommandIndex.Entry command :
                CommandIndex.in(distribution.commands()).entries()) {
            List<String> names = command.features().stream()
                    .map(feature -> feature.replaceAll("\\?.*", ""))
                    .toList();
            assertEquals(names.size(), features.select(names).size());
        }
    }

    @Test
    void nothingIsLeftToFillIn() throws IOException {
        try (Stream<Path> files = Files.list(distribution.features())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertTrue(!Files.readString(file).contains("@"), () -> file + " holds an @");
            }
        }
    }

    private SortedSet<Path> packed() throws IOException {
        try (Stream<Path> files = Files.walk(distribution.repository())) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
