package org.twinbench.kernel.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import aQute.bnd.osgi.Builder;
import aQute.bnd.osgi.Constants;
import aQute.bnd.osgi.Jar;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** A bundle as a vendor would build it: Java source, the compiler, bnd. */
final class VendorBundle {

    private static final String HEAD =
            """
            import org.osgi.service.component.annotations.*;
            import org.twinbench.api.component.*;
            import org.twinbench.api.library.*;
            """;

    private final Path folder;
    private final String symbolicName;
    private final String version;
    private final Map<String, String> sources = new TreeMap<>();

    VendorBundle(Path folder, String symbolicName, String version) {
        this.folder = folder;
        this.symbolicName = symbolicName;
        this.version = version;
    }

    /** Adds a class; the imports of the API and of the DS annotations are written for it. */
    VendorBundle with(String className, String body) {
        sources.put(className, "package " + symbolicName + ";\n" + HEAD + body);
        return this;
    }

    /** Returns the jar. */
    InputStream build() throws Exception {
        Path classes = Files.createTempDirectory(folder, "classes");
        compile(Files.createTempDirectory(folder, "sources"), classes);
        try (Builder builder = new Builder()) {
            builder.setClasspath(classPath(classes));
            builder.setProperty(Constants.BUNDLE_SYMBOLICNAME, symbolicName);
            builder.setProperty(Constants.BUNDLE_VERSION, version);
            builder.setProperty(Constants.PRIVATEPACKAGE, symbolicName);
            Jar jar = builder.build();
            assertEquals(List.of(), builder.getErrors());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            jar.write(bytes);
            return new ByteArrayInputStream(bytes.toByteArray());
        }
    }

    private void compile(Path folderOfSources, Path classes) throws Exception {
        List<File> files = new ArrayList<>();
        for (Map.Entry<String, String> source : sources.entrySet()) {
            files.add(Files.writeString(folderOfSources.resolve(source.getKey() + ".java"), source.getValue())
                    .toFile());
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        boolean done = compiler.getTask(
                        said,
                        null,
                        null,
                        List.of("-g", "--release", "17", "-proc:none", "-d", classes.toString()),
                        null,
                        compiler.getStandardFileManager(null, null, null).getJavaFileObjectsFromFiles(files))
                .call();
        assertTrue(done, said::toString);
    }

    private static File[] classPath(Path classes) {
        List<File> path = new ArrayList<>();
        path.add(classes.toFile());
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            path.add(new File(entry));
        }
        return path.stream().filter(File::exists).toArray(File[]::new);
    }
}
