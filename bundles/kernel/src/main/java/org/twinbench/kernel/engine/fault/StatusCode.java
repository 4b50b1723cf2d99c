package org.twinbench.kernel.engine.fault;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.twinbench.api.simulation.Signal.Quality;

/**
 * OPC UA status codes of signals that are not good. Source: OPC 10000-4, 7.39 and the table of codes in OPC 10000-6, annex A; of
 * two the worse one is greater as an unsigned number, since the severity is in the upper bits.
 */
enum StatusCode {
    UNCERTAIN("Uncertain", 0x40000000),
    UNCERTAIN_NO_COMMUNICATION_LAST_USABLE_VALUE("UncertainNoCommunicationLastUsableValue", 0x408F0000),
    UNCERTAIN_LAST_USABLE_VALUE("UncertainLastUsableValue", 0x40900000),
    UNCERTAIN_SUBSTITUTE_VALUE("UncertainSubstituteValue", 0x40910000),
    UNCERTAIN_SENSOR_NOT_ACCURATE("UncertainSensorNotAccurate", 0x40930000),
    UNCERTAIN_ENGINEERING_UNITS_EXCEEDED("UncertainEngineeringUnitsExceeded", 0x40940000),
    UNCERTAIN_SUB_NORMAL("UncertainSubNormal", 0x40950000),
    BAD("Bad", 0x80000000),
    BAD_COMMUNICATION_ERROR("BadCommunicationError", 0x80050000),
    BAD_TIMEOUT("BadTimeout", 0x800A0000),
    BAD_NO_COMMUNICATION("BadNoCommunication", 0x80310000),
    BAD_NODE_ID_UNKNOWN("BadNodeIdUnknown", 0x80340000),
    BAD_NOT_READABLE("BadNotReadable", 0x803A0000),
    BAD_OUT_OF_RANGE("BadOutOfRange", 0x803C0000),
    BAD_TYPE_MISMATCH("BadTypeMismatch", 0x80740000),
    BAD_CONFIGURATION_ERROR("BadConfigurationError", 0x80890000),
    BAD_NOT_CONNECTED("BadNotConnected", 0x808A0000),
    BAD_DEVICE_FAILURE("BadDeviceFailure", 0x808B0000),
    BAD_SENSOR_FAILURE("BadSensorFailure", 0x808C0000),
    BAD_OUT_OF_SERVICE("BadOutOfService", 0x808D0000);

    private static final int BAD_BITS = 0x80000000;

    private final String symbol;
    private final int code;

    StatusCode(String symbol, int code) {
        this.symbol = symbol;
        this.code = code;
    }

    /** Returns the code of a name; {@code bad} and {@code uncertain} are written small, too. */
    static Optional<StatusCode> of(String name) {
        return Arrays.stream(values())
                .filter(code -> code.symbol.equalsIgnoreCase(name))
                .findFirst();
    }

    /** Returns the code of a tag that is not good; the general one of its severity for those that have no name here. */
    static Optional<StatusCode> of(org.twinbench.api.protocol.StatusCode tag) {
        if (tag.isGood()) {
            return Optional.empty();
        }
        return Arrays.stream(values())
                .filter(status -> status.code >>> 16 == tag.code() >>> 16)
                .findFirst()
                .or(() -> Optional.of(tag.isBad() ? BAD : UNCERTAIN));
    }

    static List<String> symbols() {
        return Arrays.stream(values()).map(StatusCode::symbol).toList();
    }

    /** Returns the name that the standard gives it. */
    String symbol() {
        return symbol;
    }

    boolean isBad() {
        return (code & BAD_BITS) != 0;
    }

    Quality quality() {
        return isBad() ? Quality.BAD : Quality.UNCERTAIN;
    }

    /** Returns the worse of two. */
    StatusCode worse(StatusCode other) {
        return Integer.compareUnsigned(code, other.code) >= 0 ? this : other;
    }
}
