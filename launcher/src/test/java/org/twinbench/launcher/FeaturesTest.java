package org.twinbench.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.service.feature.Feature;

final class FeaturesTest {

    private static final String FEATURE =
            """
            {
              "feature-resource-version": "1.0",
              "id": "acme:%s:1",
              "variables": { "port": "%s" },
              "bundles": [ { "id": "acme:servo:1.2" } ],
              "extensions": { "writable-folders": { "type": "text", "kind": "mandatory", "text": [ "${data}" ] } }
            }
            """;

    @TempDir
    Path folder;

    @Test
    void areKnownByTheNamesOfTheirFiles() throws Exception {
        write("one", "1");
        assertEquals(
                "acme:one:1",
                Features.in(folder).select(List.of("one")).get("one").getID().toString());
    }

    @Test
    void anUnknownOneIsNamedTogetherWithThoseThatThereAre() throws Exception {
        write("one", "1");
        write("two", "2");
        LaunchFailure failure =
                assertThrows(LaunchFailure.class, () -> Features.in(folder).select(List.of("three")));
        assertEquals("There is no OSGi feature \"three\"; there are one, two.", failure.getMessage());
    }

    @Test
    void aLaterOneOverrulesTheDefaultsOfAnEarlierOne() throws Exception {
        write("one", "1");
        write("two", "2");
        assertEquals(Map.of("port", "2"), Features.variables(Features.in(folder).select(List.of("one", "two"))));
        assertEquals(Map.of("port", "1"), Features.variables(Features.in(folder).select(List.of("two", "one"))));
    }

    @Test
    void oneWithAVariableWithoutADefaultIsStartedIfItHasAValue() throws Exception {
        write("one", "1");
        Files.writeString(
                folder.resolve("two.json"), FEATURE.formatted("two", "2").replace("\"2\"", "null"));
        Map<String, Feature> both = Features.in(folder).select(List.of("one", "two"));

        assertEquals(Set.of("one"), Features.wanted(both, Set.of()).keySet());
        assertEquals(Set.of("one", "two"), Features.wanted(both, Set.of("port")).keySet());
    }

    @Test
    void sayWhichFoldersTheyWriteTo() throws Exception {
        write("one", "1");
        assertEquals(
                List.of("${data}"), Features.folders(Features.in(folder).select(List.of("one")), "writable-folders"));
    }

    @Test
    void oneWithoutBundlesIsRefused() throws IOException {
        Files.writeString(
                folder.resolve("empty.json"), "{\"id\": \"acme:empty:1\", \"bundles\": [\"acme:servo:1.2\"]}");
        LaunchFailure failure = assertThrows(LaunchFailure.class, () -> Features.in(folder));
        assertTrue(failure.getMessage().contains("{\"id\": "), failure.getMessage());
    }

    @Test
    void aMalformedOneIsNamed() throws IOException {
        Files.writeString(folder.resolve("broken.json"), "{");
        LaunchFailure failure = assertThrows(LaunchFailure.class, () -> Features.in(folder));
        assertTrue(failure.getMessage().contains("broken.json"), failure.getMessage());
    }

    @Test
    void aBundleThatIsNotInTheRepositoryIsNamedWithItsFeature() throws Exception {
        write("one", "1");
        Map<String, Feature> features = Features.in(folder).all();
        LaunchFailure failure = assertThrows(LaunchFailure.class, () -> new Repository(folder).jars(features));
        assertEquals(
                "The OSGi feature one names the bundle acme:servo:1.2, but there is no "
                        + folder.resolve(Path.of("acme", "servo", "1.2", "servo-1.2.jar")) + ".",
                failure.getMessage());
    }

    private void write(String name, String port) throws IOException {
        Files.writeString(folder.resolve(name + ".json"), FEATURE.formatted(name, port));
    }
}
