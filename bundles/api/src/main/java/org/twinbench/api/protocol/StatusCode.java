package org.twinbench.api.protocol;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How far a value can be trusted, or how a request went: a status code of OPC UA, whose two upper bits are the severity. Source:
 * OPC 10000-4, 7.39; the codes are in OPC 10000-6, annex A. Of two the worse one is greater as an unsigned number.
 *
 * @param code the 32 bits of the code; the lower half, if it is not zero, says more than the name does
 */
public record StatusCode(int code) {

    public static final StatusCode GOOD = new StatusCode(0);
    public static final StatusCode UNCERTAIN = new StatusCode(0x40000000);
    public static final StatusCode UNCERTAIN_LAST_USABLE_VALUE = new StatusCode(0x40900000);
    public static final StatusCode BAD = new StatusCode(0x80000000);
    public static final StatusCode BAD_COMMUNICATION_ERROR = new StatusCode(0x80050000);
    public static final StatusCode BAD_TIMEOUT = new StatusCode(0x800A0000);
    public static final StatusCode BAD_NO_COMMUNICATION = new StatusCode(0x80310000);
    public static final StatusCode BAD_NODE_ID_UNKNOWN = new StatusCode(0x80340000);
    public static final StatusCode BAD_NOT_READABLE = new StatusCode(0x803A0000);
    public static final StatusCode BAD_NOT_WRITABLE = new StatusCode(0x803B0000);
    public static final StatusCode BAD_OUT_OF_RANGE = new StatusCode(0x803C0000);
    public static final StatusCode BAD_TYPE_MISMATCH = new StatusCode(0x80740000);
    public static final StatusCode BAD_NOT_CONNECTED = new StatusCode(0x808A0000);

    /**
     * Returns the code of a name, small and capital letters alike.
     *
     * @param symbol as the standard writes it: {@code BadNodeIdUnknown}
     */
    public static Optional<StatusCode> of(String symbol) {
        String wanted = symbol.toLowerCase(Locale.ROOT);
        return StatusSymbols.ALL.entrySet().stream()
                .filter(known -> known.getValue().toLowerCase(Locale.ROOT).equals(wanted))
                .map(known -> new StatusCode(known.getKey()))
                .findFirst();
    }

    /** Returns the codes that have a name here, in the order of their codes, the good ones first. */
    public static List<StatusCode> named() {
        return StatusSymbols.ALL.keySet().stream().map(StatusCode::new).toList();
    }

    /** Returns the name that the standard gives it: {@code BadNodeIdUnknown}; that of its severity where it is not known here. */
    public String symbol() {
        return Optional.ofNullable(StatusSymbols.ALL.get(code & StatusSymbols.NAMED_BITS))
                .orElseGet(() -> isBad() ? "Bad" : isGood() ? "Good" : "Uncertain");
    }

    /** Returns whether a value can be trusted, or a request was done. */
    public boolean isGood() {
        return code >>> 30 == 0;
    }

    /** Returns whether a value is useless, or a request was not done. */
    public boolean isBad() {
        return code < 0;
    }

    /** Returns the worse of two. */
    public StatusCode worse(StatusCode other) {
        return Integer.compareUnsigned(code, other.code) >= 0 ? this : other;
    }

    /** Returns the code in hexadecimal: {@code 0x80340000}. */
    public String hex() {
        return String.format("0x%08X", code);
    }

    /** Returns name and code as people read them: {@code BadNodeIdUnknown (0x80340000)}. */
    @Override
    public String toString() {
        return symbol() + " (" + hex() + ")";
    }
}
