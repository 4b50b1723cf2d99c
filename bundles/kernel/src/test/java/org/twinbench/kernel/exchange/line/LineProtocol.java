package org.twinbench.kernel.exchange.line;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.twinbench.api.protocol.Contact;
import org.twinbench.api.protocol.DataType;
import org.twinbench.api.protocol.Found;
import org.twinbench.api.protocol.LinkFailure;
import org.twinbench.api.protocol.LinkFailure.Reason;
import org.twinbench.api.protocol.Protocol;
import org.twinbench.api.protocol.ProtocolDescriptor;
import org.twinbench.api.protocol.Session;
import org.twinbench.api.protocol.StatusCode;
import org.twinbench.api.protocol.Tag;
import org.twinbench.api.protocol.TagValue;

/** A protocol of text lines, as somebody else might write one: {@code types a b}, {@code get a b}, {@code set a=1 b=0}. */
public final class LineProtocol implements Protocol {

    @Override
    public ProtocolDescriptor descriptor() {
        return new ProtocolDescriptor(
                "line", "Lines", "Talks in lines of text.", "line://127.0.0.1:5000", "a", List.of(), Set.of());
    }

    @Override
    public Session<?> connect(Contact contact) throws LinkFailure {
        URI address = URI.create(contact.endpoint());
        Socket socket = new Socket();
        try {
            int millis = (int) contact.timeout().toMillis();
            socket.connect(new InetSocketAddress(address.getHost(), address.getPort()), millis);
            socket.setSoTimeout(millis);
            socket.setTcpNoDelay(true);
            return new LineSession(socket);
        } catch (IOException e) {
            close(socket);
            throw new LinkFailure(Reason.UNREACHABLE, "Nobody answers at " + contact + ": " + e.getMessage() + ".", e);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record LineTag(String address, DataType type, boolean writable) implements Tag {}

    private static final class LineSession implements Session<LineTag> {

        private final Socket socket;
        private final BufferedReader answers;

        LineSession(Socket socket) throws IOException {
            this.socket = socket;
            this.answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        }

        @Override
        public List<Found<LineTag>> find(List<String> addresses) throws LinkFailure {
            List<String> types = ask("types " + String.join(" ", addresses));
            return IntStream.range(0, addresses.size())
                    .mapToObj(i -> found(addresses.get(i), types.get(i)))
                    .toList();
        }

        private static Found<LineTag> found(String address, String type) {
            return type.equals("?")
                    ? Found.not("There is no tag " + address + ".")
                    : Found.of(new LineTag(address, DataType.valueOf(type.replace("!", "")), !type.endsWith("!")));
        }

        @Override
        public List<TagValue> read(List<LineTag> tags) throws LinkFailure {
            List<String> values = ask("get " + names(tags));
            return IntStream.range(0, tags.size())
                    .mapToObj(i -> value(tags.get(i), values.get(i)))
                    .toList();
        }

        private static String names(List<LineTag> tags) {
            return tags.stream().map(LineTag::address).collect(Collectors.joining(" "));
        }

        private static TagValue value(LineTag tag, String text) {
            return text.equals("?")
                    ? TagValue.bad(StatusCode.BAD_NODE_ID_UNKNOWN)
                    : switch (tag.type().kind()) {
                        case REAL -> TagValue.of(Double.parseDouble(text));
                        case INTEGER -> TagValue.of(Long.parseLong(text));
                        case BOOLEAN -> TagValue.of(text.equals("1"));
                    };
        }

        @Override
        public List<StatusCode> write(List<LineTag> tags, List<TagValue> values) throws LinkFailure {
            String pairs = IntStream.range(0, tags.size())
                    .mapToObj(i -> tags.get(i).address() + "=" + text(tags.get(i), values.get(i)))
                    .collect(Collectors.joining(" "));
            return ask("set " + pairs).stream()
                    .map(answer -> answer.equals("ok") ? StatusCode.GOOD : StatusCode.BAD_NOT_WRITABLE)
                    .toList();
        }

        private static String text(LineTag tag, TagValue value) {
            return switch (tag.type().kind()) {
                case REAL -> Double.toString(value.real());
                case INTEGER, BOOLEAN -> Long.toString(value.integer());
            };
        }

        private List<String> ask(String question) throws LinkFailure {
            try {
                socket.getOutputStream().write((question + "\n").getBytes(StandardCharsets.UTF_8));
                String answer = answers.readLine();
                if (answer == null) {
                    throw new LinkFailure(Reason.UNREACHABLE, "The remote system has ended the connection.");
                }
                return Arrays.asList(answer.split(" "));
            } catch (SocketTimeoutException e) {
                throw new LinkFailure(Reason.UNREACHABLE, "The remote system does not answer in time.", e);
            } catch (IOException e) {
                throw new LinkFailure(Reason.UNREACHABLE, "The connection broke off: " + e.getMessage() + ".", e);
            }
        }

        @Override
        public void close() {
            LineProtocol.close(socket);
        }
    }
}
