package org.twinbench.launcher.bill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cyclonedx.Version;
import org.cyclonedx.exception.GeneratorException;
import org.cyclonedx.generators.BomGeneratorFactory;
import org.cyclonedx.model.Bom;
import org.cyclonedx.model.Component;
import org.cyclonedx.model.Metadata;
import org.cyclonedx.util.LicenseResolver;

/**
 * Writes the bill of materials of a distribution, in CycloneDX's JSON: every jar of {@code repository/} and {@code lib/} with
 * its coordinates, SHA-256 and licence, and the artifacts that a jar says it holds. The same jars give the same bytes.
 *
 * <p>Arguments: folder of the distribution, its version, the time to be written (ISO 8601), then {@code group:artifact=licence}
 * for jars that do not name theirs.
 */
public final class BillOfMaterials {

    static final String FILE = "bom.json";

    private static final int LICENCES = 3;

    private BillOfMaterials() {}

    /** Writes the file. */
    public static void main(String[] arguments) throws IOException, GeneratorException {
        Path home = Path.of(arguments[0]);
        Map<String, String> licences = new TreeMap<>();
        for (String argument : List.of(arguments).subList(LICENCES, arguments.length)) {
            String[] parts = argument.split("=");
            licences.put(parts[0], parts[1]);
        }
        Bom bom = new Bom();
        bom.setMetadata(metadata(arguments[1], Instant.parse(arguments[2])));
        bom.setComponents(components(home, licences));
        Files.writeString(
                home.resolve(FILE),
                BomGeneratorFactory.createJson(Version.VERSION_16, bom).toJsonString() + "\n");
    }

    private static Metadata metadata(String version, Instant time) {
        Component product = new Component();
        product.setType(Component.Type.APPLICATION);
        product.setGroup("org.twinbench");
        product.setName("twinbench");
        product.setVersion(version);
        product.setLicenses(LicenseResolver.resolve("Apache-2.0"));
        Metadata metadata = new Metadata();
        metadata.setTimestamp(Date.from(time));
        metadata.setComponent(product);
        return metadata;
    }

    private static List<Component> components(Path home, Map<String, String> licences) throws IOException {
        List<Component> components = new ArrayList<>();
        for (Path jar : jars(home)) {
            components.add(ShippedJar.read(home, jar).component(licences));
        }
        return components;
    }

    /** All jars of a distribution, sorted. */
    static List<Path> jars(Path home) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }
}
