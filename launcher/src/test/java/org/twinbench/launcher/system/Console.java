package org.twinbench.launcher.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.twinbench.launcher.BuiltDistribution;

/** A command line in a folder of its own: processes as people start them, with a data folder of their own. */
public record Console(Path folder) {

    private static final long SECONDS = 120;

    /**
     * What a user gets.
     *
     * @param exitCode the exit code
     * @param out standard output
     * @param err standard error
     */
    public record Answer(int exitCode, String out, String err) {}

    /** Returns the folder of the data. */
    Path data() {
        return folder.resolve("data");
    }

    /** Starts a command. */
    Process start(String... words) throws IOException {
        return start(Map.of(), words);
    }

    /** Starts a command with more variables in its environment. */
    Process start(Map<String, String> environment, String... words) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(BuiltDistribution.home().resolve("twinbench").toString());
        command.addAll(Arrays.asList(words));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("TWINBENCH_DATA", data().toString());
        builder.environment().putAll(environment);
        return builder.redirectError(folder.resolve("err.txt").toFile()).start();
    }

    /** Types a command and waits for its end. */
    public Answer type(String... words) throws IOException, InterruptedException {
        Process process = start(words);
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(exitCode(process), out, err());
    }

    /** Waits for the end of a command. */
    static int exitCode(Process process) throws InterruptedException {
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("still running after " + SECONDS + " s");
        }
        return process.exitValue();
    }

    /** Returns what the last command wrote to standard error. */
    String err() throws IOException {
        return Files.readString(folder.resolve("err.txt"));
    }

    /** Copies a machine that ships into the folder. */
    public void takeExample(String name) throws IOException {
        Files.copy(BuiltDistribution.home().resolve("features/examples").resolve(name), folder.resolve(name));
    }
}
