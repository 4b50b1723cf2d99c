package org.twinbench.launcher.start;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sources beside the launcher and the distribution built from them. Brings the distribution up to date. Java runs this
 * file as it is where nothing has been compiled yet, so it refers to no other class of ours.
 */
public final class SourceTree {

    private static final int NOT_USABLE = 4;
    private static final String LOG = "build.log";
    private static final Set<String> NOT_SOURCES = Set.of("target", "node_modules", "test", ".git", "doc");
    private static final Pattern MODULE = Pattern.compile("\\[INFO] Building (.+?) \\S+ +\\[(\\d+)/(\\d+)]");

    private final Path root;
    private final Path target;
    private final PrintStream err;

    private SourceTree(Path launcher, PrintStream err) {
        this.root = launcher.getParent();
        this.target = launcher.resolve("target");
        this.err = err;
    }

    /** @param args the folder of the launcher in the source tree */
    public static void main(String[] args) throws IOException, InterruptedException {
        SourceTree tree = new SourceTree(Path.of(args[0]).toAbsolutePath().normalize(), System.err);
        System.exit(tree.reasonToBuild().isEmpty() ? 0 : tree.bringUpToDate());
    }

    /** Why the distribution must be built, if it must. */
    private Optional<String> reasonToBuild() throws IOException {
        Path built = target.resolve("built.properties");
        if (!Files.exists(built)) {
            return Optional.of("Nothing has been built yet");
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(built)) {
            properties.load(reader);
        }
        Newest newest = new Newest();
        Files.walkFileTree(root, newest);
        boolean stale = newest.time.isAfter(Instant.parse(properties.getProperty("started")));
        return stale ? Optional.of(root.relativize(newest.path) + " has changed") : Optional.empty();
    }

    /** Builds, unless somebody else has done it in the meantime. */
    private int bringUpToDate() throws IOException, InterruptedException {
        Files.createDirectories(target);
        Path lock = target.resolve("build.lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock();
            Optional<String> reason = reasonToBuild();
            return reason.isEmpty() ? 0 : build(reason.get());
        }
    }

    private int build(String reason) throws IOException, InterruptedException {
        err.println("twinbench: " + reason + ", building with Maven (a minute or two the first time):");
        Process process;
        try {
            process = maven().start();
        } catch (IOException e) {
            err.println("twinbench: Maven is needed to build from sources, and there is no mvn on the PATH.");
            return NOT_USABLE;
        }
        process.getOutputStream().close();
        report(process);
        if (process.waitFor() == 0) {
            return 0;
        }
        err.println("twinbench: The build failed, nothing was started. All of its output: " + target.resolve(LOG));
        return NOT_USABLE;
    }

    private ProcessBuilder maven() {
        ProcessBuilder maven = new ProcessBuilder(
                System.getProperty("os.name").startsWith("Windows") ? "mvn.cmd" : "mvn",
                "-B",
                "-Dstyle.color=never",
                "-DskipTests",
                "-Dspotless.check.skip",
                "package");
        maven.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return maven.directory(root.toFile()).redirectErrorStream(true);
    }

    /** Prints a line per module and what went wrong, and writes everything to a file. */
    private void report(Process process) throws IOException {
        try (BufferedReader lines = process.inputReader();
                PrintWriter log = new PrintWriter(target.resolve(LOG).toFile(), StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                log.println(line);
                Matcher module = MODULE.matcher(line);
                if (module.matches()) {
                    err.println("  " + module.group(2) + "/" + module.group(3) + " " + module.group(1));
                } else if (line.startsWith("[ERROR]")) {
                    err.println(line);
                }
            }
        }
    }

    /** Finds what was changed last. Of folders only those of sources count, which change when a file goes. */
    private static final class Newest extends SimpleFileVisitor<Path> {

        private Instant time = Instant.EPOCH;
        private Path path;

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (NOT_SOURCES.contains(folder.getFileName().toString())) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            boolean ofSources = folder.toString().contains("src") || folder.endsWith("features");
            return ofSources ? visitFile(folder, attributes) : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            Instant changed = attributes.lastModifiedTime().toInstant();
            if (changed.isAfter(time)) {
                time = changed;
                path = file;
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
