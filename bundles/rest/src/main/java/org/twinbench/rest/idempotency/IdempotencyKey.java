package org.twinbench.rest.idempotency;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.twinbench.rest.problem.BadQuery;

/** The header {@code Idempotency-Key}: a text in quotes, as the draft of the IETF has it, or bare, as many clients send it. */
final class IdempotencyKey {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern SYNTAX = Pattern.compile("\"([!#-\\[\\]-~]{1,128})\"|([!#-\\[\\]-~]{1,128})");

    private IdempotencyKey() {}

    /**
     * Returns the key.
     *
     * @throws BadQuery if it is none
     */
    static String of(String header) {
        Matcher key = SYNTAX.matcher(header.strip());
        if (!key.matches()) {
            throw new BadQuery("Idempotency-Key takes 1 to 128 visible ASCII characters in quotes, best a UUID:"
                    + " \"8e03978e-40d5-43dd-bc93-6894a57f9324\".");
        }
        return key.group(1) == null ? key.group(2) : key.group(1);
    }
}
