package org.twinbench.protocols.modbus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinbench.api.protocol.Contact;
import org.twinbench.api.protocol.LinkFailure;
import org.twinbench.api.protocol.LinkFailure.Reason;
import org.twinbench.api.protocol.StatusCode;
import org.twinbench.api.protocol.TagValue;

/** What is made of answers, good and bad, byte by byte. */
final class ModbusAnswersTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FFFF 0000 0005 01 03 02 002A", // another transaction
                "T 0001 0005 01 03 02 002A", // another protocol
                "T 0000 0005 02 03 02 002A", // another unit
                "T 0000 0005 01 04 02 002A", // another function
                "T 0000 0007 01 03 04 002A 002B", // too many registers
                "T 0000 0003 01 03 00", // none
                "T 0000 0005 01 03 04 002A", // fewer bytes than it says
                "T 0000 FFFF 01 03 02 002A", // a length that no message has
                "T 0000 0005 01 03 02 00", // cut off
                "4854 5450 2F31 2E31 2034 3030 200D", // HTTP
            })
    void whatIsNoAnswerEndsTheSession(String answer) throws Exception {
        try (Scripted server = new Scripted(answer.replace(" ", ""));
                Talk talk = new Talk(server.port(), TIMEOUT, 1)) {
            LinkFailure failure = assertThrows(LinkFailure.class, () -> talk.read("holding:0"));
            assertEquals(Reason.UNREACHABLE, failure.reason());
            assertThrows(LinkFailure.class, () -> talk.read("holding:0"));
        }
    }

    @Test
    void nothingIsReadOfRequestsBeforeOneThatFails() throws Exception {
        try (Scripted server = new Scripted("T00000005010302002A", "T00000005010402");
                Talk talk = new Talk(server.port(), TIMEOUT, 1)) {
            assertThrows(LinkFailure.class, () -> talk.read("holding:0", "input:0"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, BadNotReadable",
        "2, BadNodeIdUnknown",
        "3, BadOutOfRange",
        "4, Bad",
        "5, BadTimeout",
        "6, BadTimeout",
        "8, Bad",
        "10, BadNoCommunication",
        "11, BadNoCommunication"
    })
    void exceptionsAreStatusCodes(int exception, String status) throws Exception {
        try (Scripted server = new Scripted("T000000030183" + String.format("%02X", exception));
                Talk talk = new Talk(server.port(), TIMEOUT, 1)) {
            assertEquals(status, talk.statuses("holding:0").get(0).symbol());
        }
    }

    @Test
    void aUnitThatAGatewayDoesNotReachSpoilsOnlyItsOwnTags() throws Exception {
        try (Scripted server = new Scripted("T00000005010302002A", "T0000000309830B");
                Talk talk = new Talk(server.port(), TIMEOUT, 1)) {
            assertEquals(
                    List.of(StatusCode.GOOD, StatusCode.BAD_NO_COMMUNICATION),
                    talk.statuses("holding:0", "9/holding:0"));
        }
    }

    @Test
    void aDeviceThatIsBusyIsAskedAgain() throws Exception {
        try (Scripted server = new Scripted("T00000003018306", "T00000005010302002A");
                Talk talk = new Talk(server.port(), TIMEOUT, 1)) {
            assertEquals(List.of(StatusCode.BAD_TIMEOUT), talk.statuses("holding:0"));
            assertEquals(List.of(42L), talk.whole("holding:0"));
        }
    }

    @Test
    void aRequestThatIsTooLongForTheDeviceIsSplitForGood() throws Exception {
        String two = "T000000070103040001 0002".replace(" ", "");
        String half = "T000000050103020007";
        try (Scripted server = new Scripted("T00000003018303", half, half, half, half, two);
                Talk talk = new Talk(server.port(), TIMEOUT, 1)) {
            assertEquals(List.of(7L, 7L), talk.whole("holding:0", "holding:1"));
            assertEquals(List.of(7L, 7L), talk.whole("holding:0", "holding:1"));
            assertEquals(List.of(0x1_0002L), talk.whole("holding:0:uint32"));
        }
    }

    @Test
    void aValueThatIsRefusedMayBeFollowedByAnother() throws Exception {
        try (Scripted server = new Scripted("T00000003018603", "T0000000601060000002A");
                Talk talk = new Talk(server.port(), TIMEOUT, 1)) {
            assertEquals(StatusCode.BAD_OUT_OF_RANGE, talk.write("holding:0", TagValue.of(65_535)));
            assertEquals(StatusCode.GOOD, talk.write("holding:0", TagValue.of(42)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "opc.tcp://127.0.0.1:502",
                "modbus:127.0.0.1",
                "modbus://",
                "modbus://127.0.0.1:502/1",
                "modbus://user@127.0.0.1",
                "modbus://127.0.0.1:70000",
                "modbus://a b"
            })
    void anEndpointThatIsNoneIsRefusedWithTheWayToWriteIt(String endpoint) {
        Contact contact = new Contact(endpoint, new GivenSettings(1, "abcd"), TIMEOUT);
        LinkFailure failure = assertThrows(LinkFailure.class, () -> new ModbusProtocol().connect(contact));
        assertEquals(Reason.REFUSED, failure.reason());
        assertTrue(failure.getMessage().endsWith("; write modbus://HOST or modbus://HOST:PORT."), failure.getMessage());
    }

    @Test
    void unitAndOrderOfTheLinkAreThoseOfItsTags() throws Exception {
        try (Scripted server = new Scripted("T00000007070304 0C0D 0A0B".replace(" ", ""))) {
            Contact contact = new Contact("modbus://127.0.0.1:" + server.port(), new GivenSettings(7, "cdab"), TIMEOUT);
            try (ModbusSession session = (ModbusSession) new ModbusProtocol().connect(contact)) {
                ModbusTag tag =
                        session.find(List.of("holding:0:uint32")).get(0).tag().orElseThrow();
                assertEquals(List.of(TagValue.of(0x0A0B0C0DL)), session.read(List.of(tag)));
            }
        }
    }
}
