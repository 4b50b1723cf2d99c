package org.twinbench.api.run;

import java.util.List;

/**
 * How a run was coupled to its controllers.
 *
 * @param armed whether tags were written
 * @param links names of the links
 * @param inStep names of those that went in step with the machine; the others ran freely
 */
public record RunCoupling(boolean armed, List<String> links, List<String> inStep) {

    /** Copies. */
    public RunCoupling {
        links = List.copyOf(links);
        inStep = List.copyOf(inStep);
    }
}
