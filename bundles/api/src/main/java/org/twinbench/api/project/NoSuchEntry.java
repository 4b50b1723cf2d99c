package org.twinbench.api.project;

/** There is nothing of this id, or nothing any more. */
public final class NoSuchEntry extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param what what was looked for, in the singular: {@code machine model}
     * @param id its number
     */
    public NoSuchEntry(String what, long id) {
        super("There is no " + what + " " + id + ".");
    }
}
