package org.twinbench.commands.file;

import java.util.List;
import java.util.stream.Stream;

/** A file or option that was refused, with everything that is wrong with it; ends a command with exit code 2. */
public final class WrongInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    /**
     * @param headline what was refused: {@code broken.json has 3 mistakes; nothing was run.}
     * @param findings where and what; none where the headline says all
     */
    public WrongInput(String headline, List<Finding> findings) {
        super(headline);
        this.findings = List.copyOf(findings);
    }

    /** Refuses something with a sentence. */
    public WrongInput(String sentence) {
        this(sentence, List.of());
    }

    /** Returns the lines to print. */
    public List<String> lines() {
        return Stream.concat(Stream.of(getMessage()), findings.stream().flatMap(finding -> finding.lines().stream()))
                .toList();
    }
}
