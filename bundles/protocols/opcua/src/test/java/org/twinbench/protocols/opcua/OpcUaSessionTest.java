package org.twinbench.protocols.opcua;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinbench.api.protocol.DataType;
import org.twinbench.api.protocol.LinkFailure;
import org.twinbench.api.protocol.Session;
import org.twinbench.api.protocol.StatusCode;
import org.twinbench.api.protocol.Tag;
import org.twinbench.api.protocol.TagValue;
import org.twinbench.protocols.peers.Peer;

/** Tags of a server that we did not write. */
final class OpcUaSessionTest {

    private static final Map<String, String> NO_SECURITY = Map.of("security_policy", "none");
    private static final StatusCode BAD_SENSOR_FAILURE = new StatusCode(0x808C0000);

    @RegisterExtension
    static final Peer SERVER = Peer.nodeOpcUa();

    private static final OpcUaProtocol PROTOCOL = new OpcUaProtocol(Links.folder());

    private static Session<?> session;

    @BeforeAll
    static void connect() throws Exception {
        session = PROTOCOL.connect(Links.contact(SERVER.endpoint(), NO_SECURITY));
    }

    @AfterAll
    static void disconnect() {
        session.close();
        PROTOCOL.close();
    }

    @Test
    void everyNumericTypeIsFoundAndRead() throws Exception {
        Map<String, String> read = new TreeMap<>();
        for (DataType type : DataType.values()) {
            String name = opcUa(type);
            Tag tag = Links.tag(session, "ns=1;s=" + name);
            TagValue value = Links.value(session, tag.address());
            assertEquals(type, tag.type());
            assertTrue(tag.writable(), name);
            read.put(name, value.real() == value.integer() ? Long.toString(value.integer()) : "" + value.real());
            assertEquals(name.equals("UInt64") ? StatusCode.BAD_OUT_OF_RANGE : StatusCode.GOOD, value.status(), name);
        }
        Map<String, String> expected = new TreeMap<>(Map.of(
                "Boolean", "1", "SByte", "-8", "Byte", "8", "Int16", "-16", "UInt16", "16", "Int32", "-32", "UInt32",
                "32", "Float", "1.5", "Double", "0.1", "UInt64", "NaN"));
        expected.put("Int64", "-9007199254740993");
        assertEquals(expected, read);
        assertEquals(StatusCode.GOOD, Links.write(session, "ns=1;s=UInt64", TagValue.of(Long.MAX_VALUE)));
        assertEquals(Long.MAX_VALUE, Links.value(session, "ns=1;s=UInt64").integer());
    }

    private static String opcUa(DataType type) {
        return switch (type) {
            case BOOLEAN -> "Boolean";
            case INT8 -> "SByte";
            case UINT8 -> "Byte";
            case INT16 -> "Int16";
            case UINT16 -> "UInt16";
            case INT32 -> "Int32";
            case UINT32 -> "UInt32";
            case INT64 -> "Int64";
            case UINT64 -> "UInt64";
            case FLOAT32 -> "Float";
            case FLOAT64 -> "Double";
        };
    }

    @ParameterizedTest
    @CsvSource({
        "Boolean, 0",
        "SByte, -128",
        "Byte, 255",
        "Int16, -32768",
        "UInt16, 65535",
        "Int32, -2147483648",
        "UInt32, 4294967295",
        "Int64, -9223372036854775808",
        "Mode, 2"
    })
    void everyIntegerTypeIsWritten(String name, long number) throws Exception {
        String address = "ns=1;s=" + name;
        TagValue before = Links.value(session, address);
        assertEquals(StatusCode.GOOD, Links.write(session, address, TagValue.of(number)));
        assertEquals(number, Links.value(session, address).integer());
        assertEquals(StatusCode.GOOD, Links.write(session, address, before));
    }

    @Test
    void realNumbersAreWritten() throws Exception {
        for (String address : List.of("ns=1;s=Float", "ns=1;s=Double")) {
            TagValue before = Links.value(session, address);
            assertEquals(StatusCode.GOOD, Links.write(session, address, TagValue.of(-0.25)));
            assertEquals(-0.25, Links.value(session, address).real());
            assertEquals(StatusCode.GOOD, Links.write(session, address, before));
        }
    }

    @Test
    void anElementOfAnArrayIsReadAndWrittenAlone() throws Exception {
        assertEquals(1.5, Links.value(session, "ns=1;s=Doubles[1]").real());
        assertEquals(StatusCode.GOOD, Links.write(session, "ns=1;s=Doubles[2]", TagValue.of(7.5)));
        assertEquals(7.5, Links.value(session, "ns=1;s=Doubles[2]").real());
        assertEquals(0.5, Links.value(session, "ns=1;s=Doubles[0]").real());
        assertEquals(-1, Links.value(session, "ns=1;s=Int16s[0]").integer());
        assertEquals(1, Links.value(session, "ns=1;s=Booleans[2]").integer());
    }

    @Test
    void fieldsOfAStructureAreReadAndNotWritten() throws Exception {
        List<String> addresses = List.of("ns=1;s=Setpoint#Value", "ns=1;s=Setpoint#Valid", "ns=1;s=Setpoint#Mode");
        assertEquals(
                List.of(DataType.FLOAT64, DataType.BOOLEAN, DataType.INT32),
                session.find(addresses).stream()
                        .map(found -> found.tag().orElseThrow().type())
                        .toList());
        assertEquals(21.5, Links.value(session, "ns=1;s=Setpoint#Value").real());
        assertEquals(1, Links.value(session, "ns=1;s=Setpoint#Valid").integer());
        assertEquals(2, Links.value(session, "ns=1;s=Setpoint#Mode").integer());
        assertFalse(Links.tag(session, "ns=1;s=Setpoint#Value").writable());
    }

    @Test
    void aNodeIsFoundByTheUriOfItsNamespaceToo() throws Exception {
        assertEquals(
                0.1, Links.value(session, "nsu=urn:twinbench:peer;s=Double").real());
        assertEquals(DataType.INT32, Links.tag(session, "i=2259").type(), "the enumeration ServerState");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ns=1;s=Nothing | The server has no node",
                "ns=1;s=Nothing[3] | The server has no node",
                "nsu=urn:elsewhere;s=Double | of a namespace that the server does not have",
                "Double | This is no node id",
                "ns=1;s=Many | The node has no value",
                "ns=1;s=Doubles | write which element, counted from 0: ns=1;s=Doubles[0]",
                "ns=1;s=Doubles[3] | no such element",
                "ns=1;s=Setpoint | no number and no truth value",
                "ns=1;s=Setpoint#Speed | no such element or field",
                "ns=1;s=String | no number and no truth value",
                "ns=1;s=Strings[0] | no number and no truth value"
            })
    void aTagThatIsNoneHasAReason(String address, String reason) throws Exception {
        String said = Links.reason(session, address);
        assertTrue(said.contains(reason), said);
    }

    @Test
    void aTagThatNobodyWritesIsReadOnlyAndRefused() throws Exception {
        assertFalse(Links.tag(session, "ns=1;s=ReadOnly").writable());
        assertEquals(StatusCode.BAD_NOT_WRITABLE, Links.write(session, "ns=1;s=ReadOnly", TagValue.of(2.0)));
    }

    @Test
    void statusAndTimeOfTheServerAreKept() throws Exception {
        TagValue uncertain = Links.value(session, "ns=1;s=Uncertain");
        assertEquals(StatusCode.UNCERTAIN_LAST_USABLE_VALUE, uncertain.status());
        assertEquals(1, uncertain.real());
        assertTrue(uncertain.sourceTime().isPresent());
        assertEquals(BAD_SENSOR_FAILURE, Links.value(session, "ns=1;s=Bad").status());
    }

    @Test
    void aNodeThatIsRemovedTakesNoOtherTagWithIt() throws Exception {
        removed(session);
    }

    private static <T extends Tag> void removed(Session<T> session) throws Exception {
        List<T> tags = List.of(Links.tag(session, "ns=1;s=Removable"), Links.tag(session, "ns=1;s=Double"));
        assertTrue(session.read(tags).get(0).status().isGood());
        assertEquals(StatusCode.GOOD, Links.write(session, "ns=1;s=Remove", TagValue.of(true)));
        List<TagValue> read = session.read(tags);
        assertEquals(StatusCode.BAD_NODE_ID_UNKNOWN, read.get(0).status());
        assertEquals(StatusCode.GOOD, read.get(1).status());
    }

    @Test
    void aCallOnAClosedSessionFailsAtOnce() throws Exception {
        Session<?> closed = PROTOCOL.connect(Links.contact(SERVER.endpoint(), NO_SECURITY));
        closed.close();
        LinkFailure failure = assertThrows(LinkFailure.class, () -> closed.find(List.of("ns=1;s=Double")));
        assertEquals("The session is closed.", failure.getMessage());
    }

    @Test
    void nobodyAnswers() {
        LinkFailure failure = assertThrows(
                LinkFailure.class,
                () -> PROTOCOL.connect(Links.contact("opc.tcp://127.0.0.1:1", NO_SECURITY, Duration.ofSeconds(2))));
        assertEquals(LinkFailure.Reason.UNREACHABLE, failure.reason());
    }

    @ParameterizedTest
    @CsvSource({"http://127.0.0.1:4840", "127.0.0.1:4840", "opc.tcp://", "opc.tcp:// x"})
    void anEndpointThatIsNoneIsRefused(String endpoint) {
        LinkFailure failure = assertThrows(LinkFailure.class, () -> PROTOCOL.connect(Links.contact(endpoint)));
        assertEquals(LinkFailure.Reason.REFUSED, failure.reason());
        assertTrue(failure.getMessage().contains("opc.tcp://HOST:PORT"), failure.getMessage());
    }
}
