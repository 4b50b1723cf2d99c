package org.twinbench.api.protocol;

import java.util.Objects;

/** There is no session, or no longer one. */
public final class LinkFailure extends Exception {

    private static final long serialVersionUID = 1;

    private final Reason reason;

    /** Why, as far as it matters for what to do next. */
    public enum Reason {
        /** Nobody answers, or the connection broke off: tried again soon. */
        UNREACHABLE,
        /** The remote system has no room for another session: tried again later and later. */
        BUSY,
        /** A certificate is not trusted: tried again once somebody trusts it. */
        UNTRUSTED,
        /** User, password or security are not accepted, or the endpoint is not one: tried again when somebody changes the link. */
        REFUSED,
        /** The protocol's own code failed, which the kernel finds out by itself: tried again later and later. */
        BROKEN
    }

    /** @param message a sentence that says what happened and, where there is one, the way out; without secrets */
    public LinkFailure(Reason reason, String message) {
        super(message);
        this.reason = Objects.requireNonNull(reason);
    }

    /** @param cause what broke */
    public LinkFailure(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = Objects.requireNonNull(reason);
    }

    /** Returns why. */
    public Reason reason() {
        return reason;
    }
}
