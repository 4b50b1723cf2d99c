package org.twinbench.runs.quota;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.twinbench.api.command.NotUsable;

/**
 * How many bytes all recordings together may take.
 *
 * @param bytes greater than zero
 */
public record Quota(long bytes) {

    private static final Pattern TEXT = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,9})?) ?([kMGT]?B)?");
    private static final Map<String, Integer> DECIMALS = Map.of("B", 0, "kB", 3, "MB", 6, "GB", 9, "TB", 12);

    /**
     * Reads a quota: {@code 2 GB}, {@code 500MB}, a number of bytes.
     *
     * @throws NotUsable if it is none
     */
    public static Quota of(String text) {
        Matcher quota = TEXT.matcher(text.strip());
        if (quota.matches()) {
            String unit = quota.group(2) == null ? "B" : quota.group(2);
            long bytes = new BigDecimal(quota.group(1))
                    .movePointRight(DECIMALS.get(unit))
                    .longValue();
            if (bytes > 0) {
                return new Quota(bytes);
            }
        }
        throw new NotUsable("--quota is \"" + text
                + "\"; it is how many bytes recordings may take, above 0: 500 MB, 2 GB, 1.5 TB.");
    }

    /** Returns the quota for people's eyes. */
    @Override
    public String toString() {
        for (String unit : new String[] {"TB", "GB", "MB", "kB"}) {
            BigDecimal amount = BigDecimal.valueOf(bytes, DECIMALS.get(unit));
            if (amount.compareTo(BigDecimal.ONE) >= 0) {
                return amount.stripTrailingZeros().toPlainString() + " " + unit;
            }
        }
        return bytes + " B";
    }
}
