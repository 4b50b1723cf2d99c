package org.twinbench.launcher.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import aQute.bnd.header.Parameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.twinbench.launcher.BuiltDistribution;

/** Who may import whom, read from the manifests of everything that was built. */
final class HouseRulesTest {

    private static final String OURS = "org.twinbench.";
    private static final String API = "org.twinbench.api";
    private static final String THIRD_PARTY = "org.twinbench.thirdparty.";
    private static final String LAUNCHER = "org.twinbench.launcher";

    /** Libraries, and the bundles of ours that alone import them. */
    private static final Map<String, Set<String>> RESERVED = Map.of(
            "com.ghgande.j2mod.", Set.of(THIRD_PARTY + "j2mod", "org.twinbench.protocols.modbus"),
            "org.eclipse.milo.", Set.of(THIRD_PARTY + "milo", "org.twinbench.protocols.opcua"));

    private static final List<Built> ALL = new ArrayList<>();

    /** A bundle's name and what it imports and exports. */
    private record Built(String name, Set<String> imports, Set<String> exports) {

        static Built of(Manifest manifest) {
            Attributes headers = manifest.getMainAttributes();
            return new Built(
                    new Parameters(headers.getValue("Bundle-SymbolicName"))
                            .keySet()
                            .iterator()
                            .next(),
                    new Parameters(headers.getValue("Import-Package")).keySet(),
                    new Parameters(headers.getValue("Export-Package")).keySet());
        }

        boolean isThirdParty() {
            return name.startsWith(THIRD_PARTY);
        }

        /** Packages of ours that it imports and does not export itself. */
        SortedSet<String> importsOfOurs() {
            SortedSet<String> ours = new TreeSet<>(imports);
            ours.removeIf(imported -> !imported.startsWith(OURS) || exports.contains(imported));
            return ours;
        }
    }

    @BeforeAll
    static void readManifests() throws IOException {
        try (Stream<Path> files = Files.walk(BuiltDistribution.home().resolve("repository/org/twinbench"))) {
            for (Path jar :
                    files.filter(file -> file.toString().endsWith(".jar")).toList()) {
                try (JarFile file = new JarFile(jar.toFile())) {
                    ALL.add(Built.of(file.getManifest()));
                }
            }
        }
    }

    @Test
    void everyBundleThatHasAModuleIsLookedAt() throws IOException {
        SortedSet<String> modules = new TreeSet<>();
        try (Stream<Path> poms = Files.walk(Path.of("..", "bundles"))) {
            for (Path pom : poms.filter(file -> file.endsWith("pom.xml")).toList()) {
                String text = Files.readString(pom);
                if (!text.contains("<packaging>pom</packaging>")
                        && !pom.toString().contains("target")) {
                    modules.add(text.replaceAll("(?s).*?</parent>.*?<artifactId>(.*?)</artifactId>.*", "$1"));
                }
            }
        }
        modules.removeIf(module -> module.matches("org\\.twinbench\\.(sdk|benchmarks|protocols\\.peers)\\b.*"));
        modules.removeAll(ALL.stream().map(Built::name).toList());
        assertEquals(Set.of(), modules);
    }

    @Test
    void theApiImportsNothingButTheJdk() {
        Built api = ALL.stream()
                .filter(built -> built.name().equals(API))
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of(),
                api.imports().stream()
                        .filter(imported ->
                                !imported.startsWith("java.") && !api.exports().contains(imported))
                        .toList());
    }

    @Test
    void onlyTheApiExportsPackagesOfOurs() {
        for (Built built : ALL) {
            if (!built.name().equals(API)) {
                assertTrue(
                        built.exports().stream().noneMatch(exported -> exported.startsWith(OURS)),
                        () -> built.name() + " exports " + built.exports());
                assertTrue(
                        built.isThirdParty() || built.exports().isEmpty(),
                        () -> built.name() + " exports " + built.exports());
            }
        }
    }

    @Test
    void everybodyImportsOnlyTheApiOfOurs() {
        for (Built built : ALL) {
            SortedSet<String> imports = built.importsOfOurs();
            imports.removeIf(imported -> !built.isThirdParty() && imported.startsWith(API + "."));
            assertEquals(Set.of(), imports, built.name());
        }
    }

    @Test
    void theLibraryOfAProtocolIsImportedByThatProtocolAlone() {
        RESERVED.forEach((library, importers) -> assertEquals(
                List.of(),
                ALL.stream()
                        .filter(built -> built.imports().stream().anyMatch(imported -> imported.startsWith(library)))
                        .map(Built::name)
                        .filter(name -> !importers.contains(name))
                        .toList(),
                library));
    }

    @Test
    void theLauncherKnowsTheFrameworkAndTheFeatureReaderAlone() throws IOException {
        Set<String> allowed =
                Set.of("org.apache.felix.framework", "org.osgi.service.feature", "jakarta.json", "org.osgi.service.cm");
        Path manifest = BuiltDistribution.home().resolve("lib/launcher/META-INF/MANIFEST.MF");
        Built launcher;
        try (var content = Files.newInputStream(manifest)) {
            launcher = Built.of(new Manifest(content));
        }
        List<String> others = launcher.imports().stream()
                .filter(imported -> !imported.startsWith("java."))
                .filter(imported ->
                        !imported.equals("org.osgi.framework") && !imported.startsWith("org.osgi.framework."))
                .filter(imported -> !imported.equals("org.osgi.util.tracker"))
                .filter(imported -> !allowed.contains(imported))
                .toList();
        assertEquals(LAUNCHER, launcher.name());
        assertEquals(List.of(), others);
    }
}
