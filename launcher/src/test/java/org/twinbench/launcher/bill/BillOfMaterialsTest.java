package org.twinbench.launcher.bill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cyclonedx.Version;
import org.cyclonedx.model.Bom;
import org.cyclonedx.model.Component;
import org.cyclonedx.parsers.JsonParser;
import org.junit.jupiter.api.Test;
import org.twinbench.launcher.BuiltDistribution;

final class BillOfMaterialsTest {

    private static final Path HOME = BuiltDistribution.home();
    private static final Path FILE = HOME.resolve(BillOfMaterials.FILE);

    @Test
    void hasEveryJarThatShipsByItsHashAndNothingElse() throws Exception {
        Map<String, String> shipped = new TreeMap<>();
        for (Path jar : BillOfMaterials.jars(HOME)) {
            shipped.put(sha256(jar), jar.getFileName().toString());
        }
        Set<String> listed = new TreeSet<>();
        for (Component component : bill().getComponents()) {
            listed.add(component.getHashes().get(0).getValue());
        }
        assertFalse(shipped.isEmpty());
        assertEquals(shipped.keySet(), listed, shipped::toString);
    }

    @Test
    void saysUnderWhichLicenceEachMayBeUsed() throws Exception {
        List<String> silent = new ArrayList<>();
        for (Component component : bill().getComponents()) {
            if (component.getLicenses() == null
                    || component.getLicenses().getLicenses().isEmpty()) {
                silent.add(component.getPurl());
            }
        }
        assertEquals(List.of(), silent);
    }

    @Test
    void namesTheLibrariesInsideOurOwnBundles() throws Exception {
        Component ucum = bill().getComponents().stream()
                .filter(component -> component.getName().equals("org.twinbench.thirdparty.ucum"))
                .findFirst()
                .orElseThrow();
        assertEquals("ucum", ucum.getComponents().get(0).getName());
    }

    @Test
    void isValidCycloneDx() throws Exception {
        assertEquals(List.of(), new JsonParser().validate(FILE.toFile(), Version.VERSION_16));
    }

    @Test
    void holdsNothingThatDiffersFromBuildToBuild() throws Exception {
        String text = Files.readString(FILE);
        assertFalse(text.contains("serialNumber"));
        assertTrue(text.contains("\"timestamp\" : \"2026-01-01T00:00:00Z\""), text.substring(0, 400));
    }

    private static Bom bill() throws Exception {
        return new JsonParser().parse(FILE.toFile());
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
