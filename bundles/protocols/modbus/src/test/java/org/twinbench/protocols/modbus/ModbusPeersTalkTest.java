package org.twinbench.protocols.modbus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.function.Executable;
import org.twinbench.api.protocol.LinkFailure;
import org.twinbench.api.protocol.LinkFailure.Reason;
import org.twinbench.api.protocol.StatusCode;
import org.twinbench.api.protocol.TagValue;
import org.twinbench.protocols.peers.Peer;

/** Sessions with both servers: what is read and written, in which requests, and what is said of that which is not there. */
final class ModbusPeersTalkTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(300);

    @Nested
    final class ModbusSerial extends Talks {

        @RegisterExtension
        static final Peer SERVER = Peer.modbusSerial();

        ModbusSerial() {
            super(SERVER);
        }

        @Test
        void bitsOfAServerWithoutMaskedWritingCannotBeWritten() throws Exception {
            assertEquals(StatusCode.BAD_NOT_WRITABLE, talk.write("holding:2700.3", TagValue.of(true)));
        }
    }

    @Nested
    final class Pymodbus extends Talks {

        @RegisterExtension
        static final Peer SERVER = Peer.pymodbus();

        Pymodbus() {
            super(SERVER);
        }

        @Test
        void bitsOfARegisterAreWrittenInOneRequestThatLeavesTheOthers() throws Exception {
            talk.write("holding:2700", TagValue.of(0b1010_0000));
            recorder.requests();

            talk.write(List.of("holding:2700.0", "holding:2700.5"), TagValue.of(true), TagValue.of(false));

            assertEquals(1, recorder.requests().size());
            assertEquals(List.of(0b1000_0001L), talk.whole("holding:2700"));
        }
    }

    abstract static class Talks {

        private final Peer server;
        Recorder recorder;
        Talk talk;

        Talks(Peer server) {
            this.server = server;
        }

        @BeforeEach
        void connect() throws Exception {
            recorder = new Recorder(server.port());
            talk = new Talk(recorder.port(), TIMEOUT, 1);
        }

        @AfterEach
        void disconnect() {
            talk.close();
            recorder.close();
        }

        @Test
        void allTablesAreRead() throws Exception {
            assertEquals(
                    List.of(1L, 0L, 1L, 0L, 100L, 20007L, 1L, 0L),
                    talk.whole(
                            "coil:11",
                            "coil:12",
                            "discrete:9",
                            "discrete:10",
                            "holding:100",
                            "input:7:int16",
                            "holding:101.0",
                            "holding:101.1"));
        }

        @Test
        void everyTypeIsReadAsItWasWritten() throws Exception {
            isKept("uint16", TagValue.of(65_535));
            isKept("int16", TagValue.of(-32_768));
            for (WordOrder order : WordOrder.values()) {
                isKept("uint32:" + order.word(), TagValue.of(4_000_000_001L));
                isKept("int32:" + order.word(), TagValue.of(-2_000_000_001L));
                isKept("uint64:" + order.word(), TagValue.of(Long.MAX_VALUE - 1));
                isKept("int64:" + order.word(), TagValue.of(Long.MIN_VALUE + 1));
                isKept("float32:" + order.word(), TagValue.of(1.5f));
                isKept("float64:" + order.word(), TagValue.of(-Math.PI));
            }
        }

        private void isKept(String type, TagValue value) throws Exception {
            assertEquals(StatusCode.GOOD, talk.write("holding:3000:" + type, value));
            assertEquals(List.of(value), talk.read("holding:3000:" + type));
        }

        @Test
        void registersHaveTheBytesThatAnOrderNames() throws Exception {
            talk.write("holding:3100:uint32:cdab", TagValue.of(0x0A0B0C0DL));

            assertEquals(List.of(0x0C0DL, 0x0A0BL), talk.whole("holding:3100", "holding:3101"));
        }

        @Test
        void neighboursAreReadInOneRequest() throws Exception {
            talk.read("holding:20:float32", "holding:9", "input:3", "holding:10", "coil:0", "coil:1999", "coil:200");

            assertEquals(
                    List.of(
                            "unit 1 function 1 at 0: 201",
                            "unit 1 function 1 at 1999: 1",
                            "unit 1 function 3 at 9: 13",
                            "unit 1 function 4 at 3: 1"),
                    recorder.requests());
        }

        @Test
        void aThousandRegistersAreReadInEightRequestsAndAThousandCoilsInOne() throws Exception {
            List<Long> numbers =
                    IntStream.range(0, 1000).mapToObj(Long::valueOf).toList();
            assertEquals(
                    numbers,
                    talk.whole(numbers.stream().map(i -> "holding:" + i).toArray(String[]::new)));
            assertEquals(8, recorder.requests().size());

            assertEquals(
                    numbers.stream().map(i -> i % 3 == 0 ? 1L : 0L).toList(),
                    talk.whole(numbers.stream().map(i -> "discrete:" + i).toArray(String[]::new)));
            assertEquals(List.of("unit 1 function 2 at 0: 1000"), recorder.requests());
        }

        @Test
        void neighboursAreWrittenInOneRequestAndASingleOneByItself() throws Exception {
            talk.write(
                    List.of(
                            "holding:2801",
                            "holding:2802:float64",
                            "holding:2810",
                            "coil:2801",
                            "coil:2802",
                            "coil:2804"),
                    TagValue.of(7),
                    TagValue.of(0.25),
                    TagValue.of(8),
                    TagValue.of(false),
                    TagValue.of(true),
                    TagValue.of(true));

            assertEquals(
                    List.of(
                            "unit 1 function 15 at 2801: 2",
                            "unit 1 function 5 at 2804: 65280",
                            "unit 1 function 16 at 2801: 5",
                            "unit 1 function 6 at 2810: 8"),
                    recorder.requests());
            assertEquals(List.of(TagValue.of(0.25)), talk.read("holding:2802:float64"));
            assertEquals(
                    List.of(7L, 8L, 2806L, 0L, 1L, 1L, 1L),
                    talk.whole(
                            "holding:2801",
                            "holding:2810",
                            "holding:2806",
                            "coil:2801",
                            "coil:2802",
                            "coil:2803",
                            "coil:2804"));
        }

        @Test
        void inputsAreNotWritten() throws Exception {
            assertEquals(
                    List.of(StatusCode.BAD_NOT_WRITABLE, StatusCode.BAD_NOT_WRITABLE),
                    talk.write(List.of("discrete:1", "input:1"), TagValue.of(true), TagValue.of(1)));
            assertEquals(List.of(), recorder.requests());
        }

        @Test
        void anAddressThatIsNotThereSpoilsOnlyItsOwnTagAndIsAskedForOnce() throws Exception {
            String[] addresses = {"holding:9990", "holding:9999:int32", "holding:9998", "holding:10001"};
            List<StatusCode> expected = List.of(
                    StatusCode.GOOD, StatusCode.BAD_NODE_ID_UNKNOWN, StatusCode.GOOD, StatusCode.BAD_NODE_ID_UNKNOWN);
            assertEquals(expected, talk.statuses(addresses));
            recorder.requests();

            assertEquals(expected, talk.statuses(addresses));
            assertEquals(List.of("unit 1 function 3 at 9990: 9"), recorder.requests());
        }

        @Test
        void anAddressThatIsNotThereDoesNotKeepItsNeighboursFromBeingWritten() throws Exception {
            List<String> addresses = List.of("coil:9998", "coil:9999", "coil:10000", "coil:10001");
            TagValue[] values = Collections.nCopies(4, TagValue.of(true)).toArray(TagValue[]::new);
            List<StatusCode> expected = List.of(
                    StatusCode.GOOD, StatusCode.GOOD, StatusCode.BAD_NODE_ID_UNKNOWN, StatusCode.BAD_NODE_ID_UNKNOWN);
            assertEquals(expected, talk.write(addresses, values));
            assertEquals(List.of(1L, 1L), talk.whole("coil:9998", "coil:9999"));
            recorder.requests();

            assertEquals(expected, talk.write(addresses, values));
            assertEquals(List.of("unit 1 function 15 at 9998: 2"), recorder.requests());
        }

        @Test
        void aServerThatHangsAndOneThatHasEndedAreUnreachable() throws Exception {
            try (Talk impatient = new Talk(server.port(), SHORT, 1)) {
                server.freeze();
                isUnreachable(() -> impatient.read("holding:1"));
                server.thaw();
                isUnreachable(() -> impatient.read("holding:1"));
            }
            assertEquals(List.of(1L), talk.whole("holding:1"));

            server.stop();
            isUnreachable(() -> talk.read("holding:1"));
            isUnreachable(() -> new Talk(server.port(), TIMEOUT, 1).close());

            server.start();
            try (Talk again = new Talk(server.port(), TIMEOUT, 1)) {
                assertEquals(List.of(1L), again.whole("holding:1"));
            }
        }

        @Test
        void aUnitThatDoesNotAnswerIsNamed() {
            LinkFailure failure = assertThrows(LinkFailure.class, () -> {
                try (Talk impatient = new Talk(server.port(), SHORT, 9)) {
                    impatient.read("holding:4:float32");
                }
            });
            assertEquals(Reason.UNREACHABLE, failure.reason());
            assertTrue(failure.getMessage().contains("for unit 9, holding 4 to 5: "), failure.getMessage());
        }

        private static void isUnreachable(Executable call) {
            assertEquals(
                    Reason.UNREACHABLE, assertThrows(LinkFailure.class, call).reason());
        }
    }
}
