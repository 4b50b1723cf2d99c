package org.twinbench.protocols.opcua.session;

import java.lang.reflect.Array;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.milo.opcua.stack.core.OpcUaDataType;
import org.eclipse.milo.opcua.stack.core.types.UaEnumeratedType;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UByte;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UInteger;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.ULong;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UShort;
import org.twinbench.api.protocol.DataType;
import org.twinbench.api.protocol.StatusCode;
import org.twinbench.api.protocol.TagValue;

/** Values of OPC UA as values of tags, and back. */
final class Values {

    private static final BigInteger LARGEST = BigInteger.valueOf(Long.MAX_VALUE);

    private Values() {}

    /** Returns the type of tags for a built-in type; empty for what is no number. */
    static Optional<DataType> type(OpcUaDataType builtin) {
        return Optional.ofNullable(
                switch (builtin) {
                    case Boolean -> DataType.BOOLEAN;
                    case SByte -> DataType.INT8;
                    case Byte -> DataType.UINT8;
                    case Int16 -> DataType.INT16;
                    case UInt16 -> DataType.UINT16;
                    case Int32 -> DataType.INT32;
                    case UInt32 -> DataType.UINT32;
                    case Int64 -> DataType.INT64;
                    case UInt64 -> DataType.UINT64;
                    case Float -> DataType.FLOAT32;
                    case Double -> DataType.FLOAT64;
                    default -> null;
                });
    }

    /** Returns the type of tags for a value. */
    static Optional<DataType> type(Object value) {
        return value instanceof UaEnumeratedType
                ? Optional.of(DataType.INT32)
                : Optional.ofNullable(OpcUaDataType.fromBackingClass(value.getClass()))
                        .flatMap(Values::type);
    }

    /** Returns how a server stands to a value. */
    static StatusCode status(org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode status) {
        return status == null ? StatusCode.GOOD : new StatusCode((int) status.value());
    }

    /**
     * Returns the value of a tag.
     *
     * @param part the tag's part of the value, if there is one
     */
    static TagValue value(OpcUaTag tag, DataValue read, Optional<Object> part) {
        StatusCode status = status(read.statusCode());
        if (status.isBad()) {
            return TagValue.bad(status).with(status, time(read));
        }
        TagValue value = part.filter(one -> type(one).equals(Optional.of(tag.type())))
                .map(Values::value)
                .orElseGet(() -> TagValue.bad(StatusCode.BAD_TYPE_MISMATCH));
        return value.with(value.status().isBad() ? value.status() : status, time(read));
    }

    private static TagValue value(Object value) {
        if (value instanceof Boolean flag) {
            return TagValue.of(flag.booleanValue());
        }
        if (value instanceof Double || value instanceof Float) {
            return TagValue.of(((Number) value).doubleValue());
        }
        if (value instanceof UaEnumeratedType choice) {
            return TagValue.of((long) choice.getValue());
        }
        if (value instanceof ULong large && large.toBigInteger().compareTo(LARGEST) > 0) {
            return TagValue.bad(StatusCode.BAD_OUT_OF_RANGE);
        }
        return TagValue.of(((Number) value).longValue());
    }

    private static Optional<Instant> time(DataValue read) {
        return Optional.ofNullable(read.sourceTime())
                .filter(DateTime::isNotNull)
                .map(DateTime::getJavaInstant);
    }

    /** Returns what is written to a tag. An element of an array is written as an array of one. */
    static Variant variant(OpcUaTag tag, TagValue value) {
        Object one =
                switch (tag.type()) {
                    case BOOLEAN -> value.integer() != 0;
                    case INT8 -> (byte) value.integer();
                    case UINT8 -> UByte.valueOf(value.integer());
                    case INT16 -> (short) value.integer();
                    case UINT16 -> UShort.valueOf((int) value.integer());
                    case INT32 -> (int) value.integer();
                    case UINT32 -> UInteger.valueOf(value.integer());
                    case INT64 -> value.integer();
                    case UINT64 -> ULong.valueOf(value.integer());
                    case FLOAT32 -> (float) value.real();
                    case FLOAT64 -> value.real();
                };
        if (tag.source().range().isEmpty()) {
            return new Variant(one);
        }
        Object array = Array.newInstance(one.getClass(), 1);
        Array.set(array, 0, one);
        return new Variant(array);
    }
}
