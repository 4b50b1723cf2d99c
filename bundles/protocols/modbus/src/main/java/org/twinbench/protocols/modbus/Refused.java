package org.twinbench.protocols.modbus;

import org.twinbench.api.protocol.StatusCode;

/** The remote system has answered a request with an exception code, and has done nothing. */
final class Refused extends Exception {

    private static final long serialVersionUID = 1;
    private static final int ILLEGAL_FUNCTION = 1;
    private static final int ILLEGAL_DATA_ADDRESS = 2;
    private static final int ILLEGAL_DATA_VALUE = 3;
    private static final int ACKNOWLEDGE = 5;
    private static final int BUSY = 6;
    private static final int GATEWAY_HAS_NO_PATH = 10;
    private static final int GATEWAY_HAS_NO_ANSWER = 11;

    private final int code;

    Refused(int code) {
        super("Modbus exception " + code);
        this.code = code;
    }

    /** Returns whether a part of what was asked for can be the reason. */
    boolean isForAPart() {
        return code == ILLEGAL_DATA_ADDRESS || code == ILLEGAL_DATA_VALUE;
    }

    /** Returns whether what was asked for is not there, and need not be asked for again. */
    boolean isForGood() {
        return code == ILLEGAL_DATA_ADDRESS;
    }

    /** Returns what that means for a tag. */
    StatusCode status(StatusCode illegalFunction) {
        return switch (code) {
            case ILLEGAL_FUNCTION -> illegalFunction;
            case ILLEGAL_DATA_ADDRESS -> StatusCode.BAD_NODE_ID_UNKNOWN;
            case ILLEGAL_DATA_VALUE -> StatusCode.BAD_OUT_OF_RANGE;
            case ACKNOWLEDGE, BUSY -> StatusCode.BAD_TIMEOUT;
            case GATEWAY_HAS_NO_PATH, GATEWAY_HAS_NO_ANSWER -> StatusCode.BAD_NO_COMMUNICATION;
            default -> StatusCode.BAD;
        };
    }
}
