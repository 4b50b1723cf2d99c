package org.twinbench.api.protocol;

import java.time.Duration;
import java.util.Objects;
import org.twinbench.api.component.Parameters;

/**
 * Whom to connect to.
 *
 * @param endpoint address of the remote system, as it was written
 * @param settings the settings that the protocol describes, checked and with secrets filled in; never to be logged
 * @param timeout how long connecting, and each request afterwards, may take
 */
public record Contact(String endpoint, Parameters settings, Duration timeout) {

    /** Refuses null. */
    public Contact {
        Objects.requireNonNull(endpoint);
        Objects.requireNonNull(settings);
        Objects.requireNonNull(timeout);
    }

    /** Says whom, without the settings. */
    @Override
    public String toString() {
        return endpoint;
    }
}
