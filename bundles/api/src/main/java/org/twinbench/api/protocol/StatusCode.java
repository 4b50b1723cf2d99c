package org.twinbench.api.protocol;

/**
 * How far a value can be trusted, or how a request went: a status code of OPC UA, whose two upper bits are the severity. Source:
 * OPC 10000-4, 7.39; the codes are in OPC 10000-6, annex A.
 *
 * @param code the 32 bits of the code
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

    /** Returns whether a value can be trusted, or a request was done. */
    public boolean isGood() {
        return code >>> 30 == 0;
    }

    /** Returns whether a value is useless, or a request was not done. */
    public boolean isBad() {
        return code < 0;
    }

    /** Returns the code as it is written in hexadecimal: {@code 0x80340000}. */
    @Override
    public String toString() {
        return String.format("0x%08X", code);
    }
}
