package org.twinbench.launcher.system.workbench;

import aQute.bnd.osgi.Builder;
import aQute.bnd.osgi.Jar;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.Map;
import org.twinbench.launcher.BuiltDistribution;

/** The example of what a vendor adds to the workbench, built as its own POM builds it, by bnd. */
final class GaugeExample {

    static final String NAME = "acme.gauge";

    private GaugeExample() {}

    /** @param headers other headers, or others in place of its own */
    static byte[] jar(String version, Map<String, String> headers) throws Exception {
        Path example = BuiltDistribution.home().resolve("features/examples/acme-gauge");
        try (Builder builder = new Builder()) {
            builder.setProperties(example.resolve("bnd.bnd").toFile());
            builder.setBundleSymbolicName(NAME);
            builder.setBundleVersion(version);
            builder.setProperty(
                    "-includeresource", example.resolve("src/main/resources").toString());
            headers.forEach(builder::setProperty);
            try (Jar jar = builder.build();
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
                jar.write(bytes);
                return bytes.toByteArray();
            }
        }
    }
}
