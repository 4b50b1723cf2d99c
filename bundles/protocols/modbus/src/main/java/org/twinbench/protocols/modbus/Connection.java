package org.twinbench.protocols.modbus;

import com.ghgande.j2mod.modbus.ModbusIOException;
import com.ghgande.j2mod.modbus.io.ModbusTCPTransport;
import com.ghgande.j2mod.modbus.msg.ExceptionResponse;
import com.ghgande.j2mod.modbus.msg.MaskWriteRegisterRequest;
import com.ghgande.j2mod.modbus.msg.ModbusRequest;
import com.ghgande.j2mod.modbus.msg.ModbusResponse;
import com.ghgande.j2mod.modbus.msg.ReadCoilsRequest;
import com.ghgande.j2mod.modbus.msg.ReadCoilsResponse;
import com.ghgande.j2mod.modbus.msg.ReadInputDiscretesRequest;
import com.ghgande.j2mod.modbus.msg.ReadInputDiscretesResponse;
import com.ghgande.j2mod.modbus.msg.ReadInputRegistersRequest;
import com.ghgande.j2mod.modbus.msg.ReadInputRegistersResponse;
import com.ghgande.j2mod.modbus.msg.ReadMultipleRegistersRequest;
import com.ghgande.j2mod.modbus.msg.ReadMultipleRegistersResponse;
import com.ghgande.j2mod.modbus.msg.WriteCoilRequest;
import com.ghgande.j2mod.modbus.msg.WriteMultipleCoilsRequest;
import com.ghgande.j2mod.modbus.msg.WriteMultipleRegistersRequest;
import com.ghgande.j2mod.modbus.msg.WriteSingleRegisterRequest;
import com.ghgande.j2mod.modbus.procimg.InputRegister;
import com.ghgande.j2mod.modbus.procimg.Register;
import com.ghgande.j2mod.modbus.procimg.SimpleRegister;
import com.ghgande.j2mod.modbus.util.BitVector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.twinbench.api.protocol.Contact;
import org.twinbench.api.protocol.LinkFailure;
import org.twinbench.api.protocol.LinkFailure.Reason;

/**
 * A TCP connection on which one request after the other is answered. An answer that does not belong to its request, or does not
 * come in time, ends it, for whatever comes later could belong to anything.
 */
final class Connection implements AutoCloseable {

    private static final int FUNCTION = 0x7F;
    private static final int TRANSACTIONS = 0x1_0000;

    private final Contact contact;
    private final Socket socket;
    private final ModbusTCPTransport transport;
    private int transaction;

    private Connection(Contact contact, Socket socket, int millis) {
        this.contact = contact;
        this.socket = socket;
        this.transport = new ModbusTCPTransport(socket);
        transport.setTimeout(millis);
    }

    /** Connects; waits as long as the contact says, there and for every answer. */
    static Connection open(Contact contact, InetSocketAddress address) throws LinkFailure {
        int millis = (int) Math.max(1, contact.timeout().toMillis());
        Socket socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.connect(address, millis);
            return new Connection(contact, socket, millis);
        } catch (IOException e) {
            close(socket);
            throw new LinkFailure(Reason.UNREACHABLE, "Nobody answers at " + contact + ": " + e.getMessage() + ".", e);
        }
    }

    /** Reads the cells of a span. */
    int[] read(Span span) throws LinkFailure, Refused {
        int from = span.from();
        int count = span.count();
        int[] cells =
                switch (span.table()) {
                    case COIL ->
                        bits(ask(span, new ReadCoilsRequest(from, count), ReadCoilsResponse.class)
                                .getCoils());
                    case DISCRETE ->
                        bits(ask(span, new ReadInputDiscretesRequest(from, count), ReadInputDiscretesResponse.class)
                                .getDiscretes());
                    case HOLDING ->
                        registers(ask(
                                        span,
                                        new ReadMultipleRegistersRequest(from, count),
                                        ReadMultipleRegistersResponse.class)
                                .getRegisters());
                    case INPUT ->
                        registers(
                                ask(span, new ReadInputRegistersRequest(from, count), ReadInputRegistersResponse.class)
                                        .getRegisters());
                };
        // Bits come in whole bytes.
        int expected = span.table().hasRegisters() ? count : (count + 7) / 8 * 8;
        if (cells.length != expected) {
            throw lost(span, "the answer has " + cells.length + " values instead of " + expected);
        }
        return cells;
    }

    private static int[] bits(BitVector bits) {
        return IntStream.range(0, bits.byteSize() * 8)
                .map(i -> bits.getBit(i) ? 1 : 0)
                .toArray();
    }

    private static int[] registers(InputRegister[] registers) {
        return Arrays.stream(registers).mapToInt(InputRegister::toUnsignedShort).toArray();
    }

    /** Writes the cells of a span of coils or holding registers. */
    void write(Span span, int[] cells) throws LinkFailure, Refused {
        int from = span.from();
        boolean single = cells.length == 1;
        if (span.table() == Table.COIL) {
            ask(
                    span,
                    single
                            ? new WriteCoilRequest(from, cells[0] == 1)
                            : new WriteMultipleCoilsRequest(from, bits(cells)),
                    ModbusResponse.class);
        } else {
            Register[] registers =
                    Arrays.stream(cells).mapToObj(SimpleRegister::new).toArray(Register[]::new);
            ask(
                    span,
                    single
                            ? new WriteSingleRegisterRequest(from, registers[0])
                            : new WriteMultipleRegistersRequest(from, registers),
                    ModbusResponse.class);
        }
    }

    private static BitVector bits(int[] cells) {
        BitVector bits = new BitVector(cells.length);
        for (int i = 0; i < cells.length; i++) {
            bits.setBit(i, cells[i] == 1);
        }
        return bits;
    }

    /** Writes some bits of the register of a span, and leaves the others as they are. */
    void mask(Span span, int mask, int bits) throws LinkFailure, Refused {
        ask(span, new MaskWriteRegisterRequest(span.from(), ~mask & 0xFFFF, bits), ModbusResponse.class);
    }

    private <R extends ModbusResponse> R ask(Span span, ModbusRequest request, Class<R> type)
            throws LinkFailure, Refused {
        transaction = (transaction + 1) % TRANSACTIONS;
        request.setTransactionID(transaction);
        request.setUnitID(span.unit());
        ModbusResponse response;
        try {
            transport.writeRequest(request);
            response = transport.readResponse();
        } catch (ModbusIOException e) {
            throw lost(span, e.getMessage());
        }
        if (response.getTransactionID() != transaction
                || response.getProtocolID() != 0
                || response.getUnitID() != span.unit()
                || (response.getFunctionCode() & FUNCTION) != request.getFunctionCode()) {
            throw lost(span, "the answer belongs to another request");
        }
        if (response instanceof ExceptionResponse refusal) {
            throw new Refused(refusal.getExceptionCode());
        }
        return type.cast(response);
    }

    private LinkFailure lost(Span span, String why) {
        close();
        return new LinkFailure(
                Reason.UNREACHABLE,
                contact + " gives no answer that can be used to a request for unit " + span.unit() + ", "
                        + span.table().word() + " " + span.from() + " to " + (span.from() + span.count() - 1) + ": "
                        + why + ".");
    }

    /** Closes the socket, under whoever waits for an answer. */
    @Override
    public void close() {
        close(socket);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
