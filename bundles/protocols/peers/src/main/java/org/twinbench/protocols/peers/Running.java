package org.twinbench.protocols.peers;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A process that has said that it is ready. */
final class Running {

    private static final String READY = "ready";
    private static final int READY_SECONDS = 180;
    private static final int END_SECONDS = 10;

    private final Process process;

    private Running(Process process) {
        this.process = process;
    }

    /** Starts a program and waits for the line {@code ready}. */
    static Running start(Program program, Path folder, List<String> arguments)
            throws IOException, InterruptedException {
        Process process = program.start(folder, arguments);
        StringBuffer printed = new StringBuffer();
        CompletableFuture<Boolean> ready = new CompletableFuture<>();
        Thread reader = new Thread(() -> ready.complete(read(process, printed, ready)), program.script());
        reader.setDaemon(true);
        reader.start();
        String failure = "has ended";
        try {
            if (ready.get(READY_SECONDS, TimeUnit.SECONDS)) {
                return new Running(process);
            }
        } catch (TimeoutException e) {
            failure = "is not ready after " + READY_SECONDS + " s";
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        process.destroyForcibly();
        throw new IOException(program.script() + ", which needs " + program.needs() + ", " + failure + ":\n" + printed);
    }

    /** Sends it a signal by its name and waits until it is sent. */
    void signal(String name) throws IOException, InterruptedException {
        int exitCode = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
        if (exitCode != 0) {
            throw new IOException("kill -" + name + " failed with exit code " + exitCode);
        }
    }

    /** Ends it as a loss of power does. */
    void kill() {
        process.destroyForcibly()
                .onExit()
                .orTimeout(END_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    /** Reads until the end, so that the process never waits for a reader; false if the end comes first. */
    private static boolean read(Process process, StringBuffer printed, CompletableFuture<Boolean> ready) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals(READY)) {
                    ready.complete(true);
                }
                if (!ready.isDone()) {
                    printed.append(line).append('\n');
                }
            }
            return false;
        } catch (IOException e) {
            return false;
        }
    }
}
