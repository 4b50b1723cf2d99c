package org.twinbench.logging;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Blots out secrets: what stands before the {@code @} of an address, what follows {@code Bearer}, and values of environment
 * variables that are called like secrets.
 */
final class Redaction {

    private static final String BLOT = "***";
    private static final Pattern USER_INFO = Pattern.compile("(?<=://)[^/\\s\"'<>?#]*(?=@)");
    private static final Pattern BEARER = Pattern.compile("(?i)(?<=\\bBearer )[^\\s\"',;]+");
    private static final Pattern SECRET_NAME = Pattern.compile(
            "(?i).*(PASSWORD|PASSWD|PASSPHRASE|SECRET|TOKEN|CREDENTIAL|API_?KEY|PRIVATE_?KEY|_PASS|_PWD).*");

    /** Shorter values are found in any text and would blot out half of it. */
    private static final int SHORTEST = 4;

    private final List<String> secrets;

    /** Blots out what this environment holds in secret. */
    Redaction(Map<String, String> environment) {
        this.secrets = environment.entrySet().stream()
                .filter(variable -> SECRET_NAME.matcher(variable.getKey()).matches())
                .map(Map.Entry::getValue)
                .filter(value -> value.length() >= SHORTEST)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** Returns a text without the secrets. */
    String of(String text) {
        String blotted = without(secrets, text);
        if (blotted.contains("://")) {
            blotted = USER_INFO.matcher(blotted).replaceAll(BLOT);
        }
        return BEARER.matcher(blotted).replaceAll(BLOT);
    }

    private static String without(Collection<String> secrets, String text) {
        String blotted = text;
        for (String secret : secrets) {
            blotted = blotted.replace(secret, BLOT);
        }
        return blotted;
    }
}
