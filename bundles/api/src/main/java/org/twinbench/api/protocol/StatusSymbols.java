package org.twinbench.api.protocol;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Names of the status codes that data of machines have. Source: OPC 10000-6, annex A.2. */
final class StatusSymbols {

    /** The bits that a name stands for; the others tell more of the value. */
    static final int NAMED_BITS = 0xFFFF0000;

    static final Map<Integer, String> ALL = sorted(Map.ofEntries(
            Map.entry(0x00000000, "Good"),
            Map.entry(0x002F0000, "GoodOverload"),
            Map.entry(0x00300000, "GoodClamped"),
            Map.entry(0x00960000, "GoodLocalOverride"),
            Map.entry(0x40000000, "Uncertain"),
            Map.entry(0x408F0000, "UncertainNoCommunicationLastUsableValue"),
            Map.entry(0x40900000, "UncertainLastUsableValue"),
            Map.entry(0x40910000, "UncertainSubstituteValue"),
            Map.entry(0x40920000, "UncertainInitialValue"),
            Map.entry(0x40930000, "UncertainSensorNotAccurate"),
            Map.entry(0x40940000, "UncertainEngineeringUnitsExceeded"),
            Map.entry(0x40950000, "UncertainSubNormal"),
            Map.entry(0x80000000, "Bad"),
            Map.entry(0x80010000, "BadUnexpectedError"),
            Map.entry(0x80020000, "BadInternalError"),
            Map.entry(0x80030000, "BadOutOfMemory"),
            Map.entry(0x80040000, "BadResourceUnavailable"),
            Map.entry(0x80050000, "BadCommunicationError"),
            Map.entry(0x800A0000, "BadTimeout"),
            Map.entry(0x800B0000, "BadServiceUnsupported"),
            Map.entry(0x800C0000, "BadShutdown"),
            Map.entry(0x800D0000, "BadServerNotConnected"),
            Map.entry(0x80100000, "BadTooManyOperations"),
            Map.entry(0x801F0000, "BadUserAccessDenied"),
            Map.entry(0x80310000, "BadNoCommunication"),
            Map.entry(0x80320000, "BadWaitingForInitialData"),
            Map.entry(0x80330000, "BadNodeIdInvalid"),
            Map.entry(0x80340000, "BadNodeIdUnknown"),
            Map.entry(0x80350000, "BadAttributeIdInvalid"),
            Map.entry(0x80360000, "BadIndexRangeInvalid"),
            Map.entry(0x80370000, "BadIndexRangeNoData"),
            Map.entry(0x803A0000, "BadNotReadable"),
            Map.entry(0x803B0000, "BadNotWritable"),
            Map.entry(0x803C0000, "BadOutOfRange"),
            Map.entry(0x803D0000, "BadNotSupported"),
            Map.entry(0x803E0000, "BadNotFound"),
            Map.entry(0x803F0000, "BadObjectDeleted"),
            Map.entry(0x80400000, "BadNotImplemented"),
            Map.entry(0x80730000, "BadWriteNotSupported"),
            Map.entry(0x80740000, "BadTypeMismatch"),
            Map.entry(0x80890000, "BadConfigurationError"),
            Map.entry(0x808A0000, "BadNotConnected"),
            Map.entry(0x808B0000, "BadDeviceFailure"),
            Map.entry(0x808C0000, "BadSensorFailure"),
            Map.entry(0x808D0000, "BadOutOfService"),
            Map.entry(0x809B0000, "BadNoData"),
            Map.entry(0x80AF0000, "BadInvalidState")));

    private StatusSymbols() {}

    private static Map<Integer, String> sorted(Map<Integer, String> symbols) {
        Map<Integer, String> sorted = new TreeMap<>(Integer::compareUnsigned);
        sorted.putAll(symbols);
        return Collections.unmodifiableMap(sorted);
    }
}
