package org.twinbench.rest.idempotency;

import java.util.Map;

/**
 * The first answer to a request, as it is given again.
 *
 * @param fingerprint of the request
 * @param status of the answer
 * @param headers those that belong to what was made: {@code Location}, {@code ETag}
 * @param body JSON; empty for none
 */
record Kept(String fingerprint, int status, Map<String, String> headers, String body) {

    /** Returns about how many characters it takes. */
    int weight() {
        return fingerprint.length() + body.length();
    }
}
