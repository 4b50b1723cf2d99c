package org.twinbench.api.value;

import java.util.List;

/** Input that was refused whole, with every mistake that was found in it. Nothing was changed. */
public final class InvalidInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Mistake> mistakes;

    /** @param mistakes at least one */
    public InvalidInput(List<Mistake> mistakes) {
        super(mistakes.get(0).message());
        this.mistakes = List.copyOf(mistakes);
    }

    /** Refuses input with a single mistake. */
    public InvalidInput(Mistake mistake) {
        this(List.of(mistake));
    }

    /** Returns the mistakes, in the order of the input. */
    public List<Mistake> mistakes() {
        return mistakes;
    }
}
