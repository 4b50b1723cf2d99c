package org.twinbench.benchmarks.plantmix;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A priority above that of all ordinary programs, so that a loop is measured and not what else the computer does. */
final class RealTime {

    private static final String PRIORITY = "50";
    private static final int LONGEST_NAME = 15;

    private RealTime() {}

    /** Returns whether Linux and its rules give it to this user. */
    static boolean isAllowed() throws InterruptedException {
        try {
            with(List.of("true")).run();
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    /** Returns a program that has it from its start. */
    static Program with(List<String> command) {
        List<String> all = new ArrayList<>(List.of("chrt", "-f", PRIORITY));
        all.addAll(command);
        return new Program(all);
    }

    /**
     * Gives it to a thread of this process.
     *
     * @throws IOException if there is no such thread, or it may not have it
     */
    static void give(String thread) throws IOException, InterruptedException {
        String shown = thread.substring(0, Math.min(thread.length(), LONGEST_NAME));
        for (Path task : tasks()) {
            if (Files.readString(task.resolve("comm")).strip().equals(shown)) {
                new Program(List.of(
                                "chrt", "-f", "-p", PRIORITY, task.getFileName().toString()))
                        .run();
                return;
            }
        }
        throw new IOException("there is no thread " + shown);
    }

    private static List<Path> tasks() throws IOException {
        try (Stream<Path> tasks = Files.list(Path.of("/proc/self/task"))) {
            return tasks.toList();
        }
    }
}
