package org.twinbench.api.component;

/** Parameters of a component of the general form from which no component can be made. */
public final class UnusableParameters extends Exception {

    private static final long serialVersionUID = 1L;

    private final String parameter;

    /**
     * @param parameter name of the parameter that is to blame
     * @param message what is wrong and what to do, as a sentence
     */
    public UnusableParameters(String parameter, String message) {
        super(message);
        this.parameter = parameter;
    }

    /** Returns the name of the parameter that is to blame. */
    public String parameter() {
        return parameter;
    }
}
