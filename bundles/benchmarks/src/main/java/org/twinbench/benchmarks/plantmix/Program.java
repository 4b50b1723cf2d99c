package org.twinbench.benchmarks.plantmix;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.twinbench.benchmarks.Medians;

/** A program that measures itself and prints lines of a word and a value. */
record Program(List<String> command) {

    /** Returns a class of this class path, on a Java of its own. */
    static Program java(Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:MaxRAMPercentage=70",
                "-Dslf4j.internal.verbosity=ERROR",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        return new Program(command);
    }

    /**
     * Compiles the programs in C.
     *
     * @param root the source tree
     * @param scratch where the program goes
     * @throws IOException if there is no gcc, or it refuses
     */
    static Path compiled(Path root, Path scratch) throws IOException, InterruptedException {
        Path program = scratch.resolve("plantmix");
        Path source = root.resolve("bundles/benchmarks/src/main/c/plantmix.c");
        List<String> command = List.of(
                "gcc", "-O3", "-march=native", "-ffp-contract=off", "-o", program.toString(), source.toString(), "-lm");
        try {
            new Program(command).run();
        } catch (IOException e) {
            throw new IOException("The reference in C needs gcc, which is not there or fails; install it.", e);
        }
        return program;
    }

    /**
     * Runs it to its end.
     *
     * @throws IOException if it cannot be run or fails
     */
    Output run() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Output output = new Output(new HashMap<>());
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] words = line.split(" ", 2);
                if (words.length == 2) {
                    output.values()
                            .computeIfAbsent(words[0], word -> new ArrayList<>())
                            .add(words[1]);
                }
            }
        }
        int code = process.waitFor();
        if (code != 0) {
            throw new IOException(command.get(0) + " ended with " + code);
        }
        return output;
    }

    /** What it printed, by word. */
    record Output(Map<String, List<String>> values) {

        String text(String word) {
            return values.get(word).get(0);
        }

        /** Returns the median of all lines of a word. */
        double median(String word) {
            return Medians.of(values.get(word), Double::parseDouble);
        }
    }
}
