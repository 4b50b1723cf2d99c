package org.twinbench.api.match;

import java.util.List;
import java.util.function.Predicate;
import org.osgi.annotation.versioning.ProviderType;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.protocol.Tree;

/** Finds for each port of a machine the one tag that is called like it. A service; safe for use by many threads. */
@ProviderType
public interface NameMatching {

    /** The pattern of tags that are called like a component and its port, whatever stands before. */
    String USUAL_PATTERN = "*{component}{port}";

    /** Ports that tags can be compared with. */
    @FunctionalInterface
    interface Comparison {

        /**
         * Compares names; changes nothing.
         *
         * @param tags nodes that are tags, named as they are on the way to them
         * @throws IllegalArgumentException with a sentence, if there are more than 20,000,000 pairs of a port and a tag
         */
        Matches with(List<Tree.Node> tags);
    }

    /**
     * Prepares a comparison, before a controller is asked for its tags.
     *
     * @param link name of the link that has the tags
     * @param pattern how tags are called: {@code {component}}, {@code {port}}, {@code {label}} of the component, {@code *} for
     *     anything
     * @param ports chooses ports by their paths
     * @throws IllegalArgumentException with a sentence, if the pattern cannot be used or no port is chosen
     */
    Comparison prepare(String link, MachineModel machine, String pattern, Predicate<String> ports);
}
