package org.twinbench.protocols.peers;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.ubyte;
import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;
import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.ulong;
import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.ushort;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.ExtensionObject;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the OPC UA server holds, as Milo's client sees it. */
final class OpcUaTagsTest {

    private static final int DOUBLE_BOOLEAN_AND_INT32 = 8 + 1 + 4;
    private static final int SEVERAL_COUNTS_MILLISECONDS = 100;

    @RegisterExtension
    static final Peer SERVER = Peer.nodeOpcUa();

    private static PlainMilo client;

    @BeforeAll
    static void connect() throws UaException {
        client = PlainMilo.connect(SERVER.endpoint());
    }

    @AfterAll
    static void disconnect() throws UaException {
        client.close();
    }

    @Test
    void everyScalarType() throws Exception {
        Map<String, Object> expected = new TreeMap<>(Map.of(
                "SByte",
                (byte) -8,
                "Byte",
                ubyte(8),
                "Int16",
                (short) -16,
                "UInt16",
                ushort(16),
                "Int32",
                -32,
                "UInt32",
                uint(32),
                "Int64",
                -9007199254740993L,
                "UInt64",
                ulong(new BigInteger("18446744073709551615")),
                "Float",
                1.5f,
                "Double",
                0.1));
        expected.put("Boolean", true);
        expected.put("String", "Grüße");
        Map<String, Object> read = new TreeMap<>();
        for (String name : expected.keySet()) {
            read.put(name, value(name));
        }
        assertEquals(expected, read);
    }

    @Test
    void arrays() throws Exception {
        assertArrayEquals(new Boolean[] {true, false, true}, (Boolean[]) value("Booleans"));
        assertArrayEquals(new Short[] {-1, 0, 1}, (Short[]) value("Int16s"));
        assertArrayEquals(new Double[] {0.5, 1.5, 2.5}, (Double[]) value("Doubles"));
        assertArrayEquals(new String[] {"a", "b"}, (String[]) value("Strings"));
    }

    @Test
    void anEnumerationAndAStructure() throws Exception {
        assertEquals(1, value("Mode"));
        ExtensionObject setpoint = (ExtensionObject) value("Setpoint");
        assertEquals(
                DOUBLE_BOOLEAN_AND_INT32,
                ((ExtensionObject.Binary) setpoint).getBody().length());
    }

    @Test
    void doubtfulValues() throws Exception {
        assertEquals(
                new StatusCode(StatusCodes.Uncertain_LastUsableValue),
                read("Uncertain").statusCode());
        assertEquals(new StatusCode(StatusCodes.Bad_SensorFailure), read("Bad").statusCode());
        assertEquals(new StatusCode(StatusCodes.Bad_NotWritable), write("ReadOnly", Variant.ofDouble(2)));
    }

    @Test
    @Timeout(30)
    void aCounterThatFreezes() throws Exception {
        for (Object before = value("Counter"); value("Counter").equals(before); ) {
            Thread.onSpinWait();
        }

        assertEquals(StatusCode.GOOD, write("Freeze", Variant.ofBoolean(true)));
        DataValue frozen = read("Counter");
        Thread.sleep(SEVERAL_COUNTS_MILLISECONDS);
        assertEquals(frozen.value(), read("Counter").value());
        assertEquals(frozen.sourceTime(), read("Counter").sourceTime());
    }

    private static DataValue read(String name) throws UaException {
        return client.read(List.of(PlainMilo.tag(name))).get(0);
    }

    private static Object value(String name) throws UaException {
        return read(name).value().value();
    }

    private static StatusCode write(String name, Variant value) throws UaException {
        return client.write(List.of(PlainMilo.tag(name)), List.of(value)).get(0);
    }
}
