package org.twinbench.launcher.start;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The process: runs the launcher from copies of its classes, so that everything in the distribution can be replaced while
 * it runs, and turns Ctrl-C into an orderly end.
 */
public final class Start {

    private static final long END_SECONDS = 30;
    private static final int NOT_USABLE = 4;

    /** As in sysexits.h of BSD: an internal software error, so that no script takes it for a verdict. */
    private static final int FAILED = 70;

    private static final int INTERRUPTED = 130;

    /** What the bundles import of Java; a Java put together by jlink may have less. */
    private static final List<String> MODULES = List.of(
            "java.desktop",
            "java.logging",
            "java.management",
            "java.naming",
            "java.rmi",
            "java.scripting",
            "java.sql",
            "java.xml",
            "jdk.management",
            "jdk.unsupported");

    private final Path home;
    private final List<String> words;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile int exitCode = INTERRUPTED;

    private Start(Path home, List<String> words) {
        this.home = home;
        this.words = words;
    }

    /** @param args the folder of the distribution, then what was typed */
    public static void main(String[] args) {
        List<String> missing = MODULES.stream()
                .filter(module -> ModuleLayer.boot().findModule(module).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            System.err.println("twinbench: " + System.getProperty("java.home") + " lacks " + String.join(", ", missing)
                    + ". Use another Java, or one made with: jlink --add-modules " + String.join(",", MODULES)
                    + " --output FOLDER");
            System.exit(NOT_USABLE);
        }
        Path home = Path.of(args[0]).toAbsolutePath().normalize();
        new Start(home, Arrays.asList(args).subList(1, args.length)).run();
    }

    private void run() {
        Thread command = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(command), "end"));
        try (Scratch scratch = Scratch.in(Path.of(System.getProperty("java.io.tmpdir")))) {
            exitCode = launch(scratch);
        } catch (IOException e) {
            exitCode = failed(NOT_USABLE, "The temporary folder is not usable", e);
        } finally {
            ended.countDown();
        }
        System.exit(exitCode);
    }

    /** Runs when the process is told to end, and when it ends by itself: then there is nothing left to wait for. */
    private void end(Thread command) {
        try {
            if (ended.getCount() > 0) {
                command.interrupt();
            }
            if (!ended.await(END_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("twinbench: ended although the command did not return within " + END_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(exitCode);
    }

    private int launch(Scratch scratch) throws IOException {
        try (URLClassLoader classes =
                new URLClassLoader(copyOfClasses(scratch), ClassLoader.getPlatformClassLoader())) {
            Thread.currentThread().setContextClassLoader(classes);
            return (Integer) classes.loadClass("org.twinbench.launcher.Launcher")
                    .getMethod("run", Path.class, Path.class, String[].class)
                    .invoke(null, home, scratch.folder(), words.toArray(String[]::new));
        } catch (InvocationTargetException e) {
            return failed(FAILED, "Unexpected, please report it", e.getCause());
        } catch (ReflectiveOperationException e) {
            return failed(NOT_USABLE, "The installation in " + home + " is damaged", e);
        }
    }

    private URL[] copyOfClasses(Scratch scratch) throws IOException {
        List<URL> classPath = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(home.resolve("lib"))) {
            for (Path entry : entries) {
                classPath.add(scratch.copy(entry).toUri().toURL());
            }
        }
        return classPath.toArray(URL[]::new);
    }

    private static int failed(int exitCode, String sentence, Throwable cause) {
        PrintStream err = System.err;
        err.println("twinbench: " + sentence + ":");
        cause.printStackTrace(err);
        return exitCode;
    }
}
