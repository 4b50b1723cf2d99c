package org.twinbench.launcher.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleWiring;
import org.twinbench.launcher.RunningPlatform;

/** The libraries of protocols in the framework, used by a bundle as the bundle of a protocol uses them. */
final class ProtocolLibrariesTest {

    /** Makes a key and a certificate (BouncyCastle) and knocks at a port where nobody is (Netty). */
    private static final String OPC_UA =
            """
            package acme.probe;

            import java.security.cert.X509Certificate;
            import java.util.concurrent.ExecutionException;
            import java.util.function.Supplier;
            import org.eclipse.milo.opcua.sdk.client.DiscoveryClient;
            import org.eclipse.milo.opcua.stack.core.util.CertificateUtil;
            import org.eclipse.milo.opcua.stack.core.util.SelfSignedCertificateBuilder;
            import org.eclipse.milo.opcua.stack.core.util.SelfSignedCertificateGenerator;
            import org.osgi.service.component.annotations.Component;

            @Component(service = Supplier.class, property = "library=milo")
            public final class OpcUa implements Supplier<String> {
                @Override
                public String get() {
                    try {
                        X509Certificate certificate =
                                new SelfSignedCertificateBuilder(SelfSignedCertificateGenerator.generateRsaKeyPair(2048))
                                        .setApplicationUri("urn:acme:probe")
                                        .build();
                        return CertificateUtil.getSanUri(certificate).orElseThrow()
                                + DiscoveryClient.getEndpoints("opc.tcp://127.0.0.1:1").get();
                    } catch (ExecutionException e) {
                        return e.toString();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                }
            }
            """;

    private static final String MODBUS =
            """
            package acme.probe;

            import com.ghgande.j2mod.modbus.facade.ModbusTCPMaster;
            import java.util.function.Supplier;
            import org.osgi.service.component.annotations.Component;

            @Component(service = Supplier.class, property = "library=j2mod")
            public final class Modbus implements Supplier<String> {
                @Override
                public String get() {
                    try {
                        ModbusTCPMaster master = new ModbusTCPMaster("127.0.0.1", 1);
                        master.connect();
                        return master.readMultipleRegisters(0, 1).toString();
                    } catch (Exception e) {
                        return e.toString();
                    }
                }
            }
            """;

    @TempDir
    static Path temporary;

    private static RunningPlatform platform;

    @BeforeAll
    static void start() throws Exception {
        new VendorBundle(
                        "acme.probe",
                        "1.0.0",
                        Map.of("acme.probe.OpcUa", OPC_UA, "acme.probe.Modbus", MODBUS),
                        Map.of())
                .moveTo(temporary.resolve("data/deploy"), "probe.jar");
        platform = RunningPlatform.start(temporary, List.of("core", "opcua", "modbus"), "--watch=false");
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @Test
    void miloMakesCertificatesAndConnections() throws Exception {
        String answer = answer("milo");
        assertTrue(answer.contains("Connection refused"), answer);
    }

    @Test
    void j2modMakesConnections() throws Exception {
        String answer = answer("j2mod");
        assertTrue(answer.contains("Connection refused"), answer);
    }

    @Test
    void theyAreJoinedWithNothingButEachOtherAndTheLog() {
        Set<String> joined = new TreeSet<>();
        libraries()
                .forEach(library ->
                        library.adapt(BundleWiring.class).getRequiredWires(PackageNamespace.PACKAGE_NAMESPACE).stream()
                                .map(wire -> wire.getProvider().getBundle())
                                .filter(provider -> !isLibrary(provider))
                                .map(Bundle::getSymbolicName)
                                .forEach(joined::add));
        assertEquals(Set.of("org.apache.felix.framework", "slf4j.api"), joined);
    }

    @Test
    void startingThemLoadsNoClass() {
        assertEquals(
                List.of(),
                libraries()
                        .filter(library -> library.getHeaders("").get(Constants.BUNDLE_ACTIVATOR) != null)
                        .map(Bundle::getSymbolicName)
                        .toList());
    }

    private static Stream<Bundle> libraries() {
        return Arrays.stream(platform.context().getBundles()).filter(ProtocolLibrariesTest::isLibrary);
    }

    private static boolean isLibrary(Bundle bundle) {
        return bundle.getSymbolicName()
                .matches("io\\.netty\\..*|bc(prov|util|pkix)|org\\.twinbench\\.thirdparty\\.(milo|j2mod)");
    }

    @SuppressWarnings("unchecked")
    private static String answer(String library) throws Exception {
        var found = Arrays.asList(
                platform.context().getAllServiceReferences(Supplier.class.getName(), "(library=" + library + ")"));
        return ((Supplier<String>) platform.context().getService(found.get(0))).get();
    }
}
