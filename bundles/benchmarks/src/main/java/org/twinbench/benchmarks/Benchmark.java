package org.twinbench.benchmarks;

import java.util.List;

/** Measures something of Twinbench and its reference in one run. */
public interface Benchmark {

    /** Returns the word that selects it on the command line: {@code start-up}. */
    String name();

    /**
     * Measures, reference included, and checks first that both do the same.
     *
     * @throws Exception if it could not be measured; never because a figure is bad
     */
    List<Figure> measure(Setting setting) throws Exception;
}
