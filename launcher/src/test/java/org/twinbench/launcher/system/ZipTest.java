package org.twinbench.launcher.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinbench.launcher.BuiltDistribution;

/**
 * The zip as people install it: unpacked into a folder with an awkward name that nobody may write to, in an empty environment,
 * on a Java that has no other modules than those which its README names.
 */
final class ZipTest {

    private static final Pattern MODULES = Pattern.compile("jlink .*--add-modules ([a-z.,]+)");
    private static final Pattern URL = Pattern.compile("http://127\\.0\\.0\\.1:[0-9]+");
    private static final int INTERRUPTED = 130;

    @TempDir
    Path temporary;

    private Path home;

    @BeforeEach
    void unpack() throws Exception {
        Path folder = Files.createDirectories(temporary.resolve("Prüfstand 1"));
        unpackTo(folder);
        try (Stream<Path> top = Files.list(folder)) {
            home = top.reduce((one, another) -> {
                        throw new AssertionError("more than one folder at the top: " + one + ", " + another);
                    })
                    .orElseThrow();
        }
        forbidWriting();
    }

    @Test
    void runsAMachineAndServesWithNothingButJavaAndWritesNothingToItsFolder() throws Exception {
        SortedMap<Path, String> before = content();
        assertTrue(type("--version").startsWith("twinbench 1."));
        assertTrue(type("run", "features/examples/quadruple-tank.json", "--for", "10s")
                .contains("tank1.level"));
        Process served = start("serve", "--port", "0");
        assertEquals(200, status(firstUrl(served) + "/api/v1/component-types"));
        served.destroy();
        assertEquals(INTERRUPTED, Console.exitCode(served), err());
        assertEquals(before, content());
    }

    @Test
    void holdsWhatItsReaderMayWantToRead() throws IOException {
        assertTrue(Files.readString(home.resolve("LICENSE")).contains("Apache License"));
        assertTrue(Files.exists(home.resolve("bom.json")));
        String readme = Files.readString(home.resolve("README.md"));
        assertFalse(readme.contains("@"), readme);
        Matcher shown = Pattern.compile("(?m)^\\./twinbench ([a-z]+)").matcher(readme);
        assertTrue(shown.find());
        do {
            assertTrue(Files.exists(home.resolve("commands").resolve(shown.group(1) + ".properties")), shown.group());
        } while (shown.find());
    }

    /** Keeps who may do what with a file, as unzip does. */
    private static void unpackTo(Path folder) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(zip(), Map.of("enablePosixFileAttributes", true));
                Stream<Path> files = Files.walk(zip.getPath("/"))) {
            for (Path file : files.skip(1).toList()) {
                Path target = folder.resolve(file.toString().substring(1));
                Files.copy(file, target);
                Files.setPosixFilePermissions(target, Files.getPosixFilePermissions(file));
            }
        }
    }

    private static Path zip() throws IOException {
        Path target = BuiltDistribution.home().getParent();
        try (Stream<Path> files = Files.list(target)) {
            List<Path> zips = files.filter(file -> file.getFileName().toString().matches("twinbench-.*\\.zip"))
                    .toList();
            assertEquals(1, zips.size(), zips::toString);
            return zips.get(0);
        }
    }

    private void forbidWriting() throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            for (Path folder : files.filter(Files::isDirectory).toList()) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
            }
        }
    }

    /** The super-user may write in spite of it, so the content is compared as well. */
    private SortedMap<Path, String> content() throws IOException {
        SortedMap<Path, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.toList()) {
                content.put(file, Files.getLastModifiedTime(file) + " " + Files.size(file));
            }
        }
        return content;
    }

    private String modules() throws IOException {
        Matcher jlink = MODULES.matcher(Files.readString(home.resolve("README.md")));
        assertTrue(jlink.find());
        return jlink.group(1);
    }

    private Process start(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(home.resolve("twinbench").toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
        builder.environment().clear();
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JDK_JAVA_OPTIONS", "--limit-modules=" + modules());
        builder.environment().put("TWINBENCH_DATA", temporary.resolve("data").toString());
        return builder.redirectError(temporary.resolve("err.txt").toFile()).start();
    }

    private String type(String... words) throws Exception {
        Process process = start(words);
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, Console.exitCode(process), err());
        return out;
    }

    private static String firstUrl(Process served) throws IOException {
        BufferedReader out = served.inputReader(StandardCharsets.UTF_8);
        Matcher matcher = URL.matcher(String.valueOf(out.readLine()));
        assertTrue(matcher.find());
        return matcher.group();
    }

    private static int status(String url) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }

    private String err() throws IOException {
        return Files.readString(temporary.resolve("err.txt"));
    }
}
