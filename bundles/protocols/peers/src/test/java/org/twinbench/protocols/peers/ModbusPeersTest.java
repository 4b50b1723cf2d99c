package org.twinbench.protocols.peers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ghgande.j2mod.modbus.ModbusSlaveException;
import com.ghgande.j2mod.modbus.facade.ModbusTCPMaster;
import com.ghgande.j2mod.modbus.procimg.InputRegister;
import com.ghgande.j2mod.modbus.procimg.Register;
import com.ghgande.j2mod.modbus.procimg.SimpleRegister;
import com.ghgande.j2mod.modbus.util.BitVector;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What both Modbus servers hold, as j2mod's client sees it. */
final class ModbusPeersTest {

    private static final int UNIT = 1;

    @Nested
    final class ModbusSerial extends Holds {

        @RegisterExtension
        static final Peer SERVER = Peer.modbusSerial();

        ModbusSerial() {
            super(SERVER);
        }
    }

    @Nested
    final class Pymodbus extends Holds {

        @RegisterExtension
        static final Peer SERVER = Peer.pymodbus();

        Pymodbus() {
            super(SERVER);
        }
    }

    abstract static class Holds {

        private final Peer server;
        private ModbusTCPMaster client;

        Holds(Peer server) {
            this.server = server;
        }

        @BeforeEach
        void connect() throws Exception {
            client = new ModbusTCPMaster("127.0.0.1", server.port());
            client.connect();
        }

        @AfterEach
        void disconnect() {
            client.disconnect();
        }

        @Test
        void holdingRegisters() throws Exception {
            assertArrayEquals(new int[] {100, 101, 102}, values(client.readMultipleRegisters(UNIT, 100, 3)));
        }

        @Test
        void holdingRegistersThatKeepWhatIsWritten() throws Exception {
            Register[] written = {new SimpleRegister(65535), new SimpleRegister(7)};
            client.writeMultipleRegisters(UNIT, 500, written);

            assertArrayEquals(new int[] {65535, 7}, values(client.readMultipleRegisters(UNIT, 500, 2)));
        }

        @Test
        void inputRegisters() throws Exception {
            assertArrayEquals(new int[] {20000, 20001}, values(client.readInputRegisters(UNIT, 0, 2)));
        }

        @Test
        void coils() throws Exception {
            BitVector coils = client.readCoils(UNIT, 10, 2);
            assertFalse(coils.getBit(0));
            assertTrue(coils.getBit(1));
        }

        @Test
        void coilsThatKeepWhatIsWritten() throws Exception {
            client.writeCoil(UNIT, 600, true);

            assertTrue(client.readCoils(UNIT, 600, 1).getBit(0));
        }

        @Test
        void discreteInputs() throws Exception {
            BitVector inputs = client.readInputDiscretes(UNIT, 8, 2);
            assertFalse(inputs.getBit(0));
            assertTrue(inputs.getBit(1));
        }

        @Test
        void nothingBehindTheTenThousandth() {
            ModbusSlaveException refused =
                    assertThrows(ModbusSlaveException.class, () -> client.readMultipleRegisters(UNIT, 9_999, 2));
            assertEquals(2, refused.getType());
        }

        private static int[] values(InputRegister[] registers) {
            return Stream.of(registers).mapToInt(InputRegister::getValue).toArray();
        }
    }
}
