package org.twinbench.benchmarks.plantmix;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A priority above that of all ordinary programs, so that a loop is measured and not what else the computer does. */
final class RealTime {

    private static final String PRIORITY = "50";

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
}
