package org.twinbench.protocols.opcua;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinbench.api.component.Parameters;
import org.twinbench.api.protocol.Contact;
import org.twinbench.api.protocol.Found;
import org.twinbench.api.protocol.LinkFailure;
import org.twinbench.api.protocol.Session;
import org.twinbench.api.protocol.StatusCode;
import org.twinbench.api.protocol.Tag;
import org.twinbench.api.protocol.TagValue;

/** Links as a host has them. */
final class Links {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private Links() {}

    static Path folder() {
        try {
            return Files.createTempDirectory("opcua");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Contact contact(String endpoint) {
        return contact(endpoint, Map.of());
    }

    static Contact contact(String endpoint, Map<String, String> settings) {
        return contact(endpoint, settings, TIMEOUT);
    }

    static Contact contact(String endpoint, Map<String, String> settings, Duration timeout) {
        return new Contact(endpoint, new Texts(settings), timeout);
    }

    /** Finds one tag, reads it and gives its value. */
    static <T extends Tag> TagValue value(Session<T> session, String address) throws LinkFailure, InterruptedException {
        return session.read(List.of(tag(session, address))).get(0);
    }

    /** Finds one tag and writes it. */
    static <T extends Tag> StatusCode write(Session<T> session, String address, TagValue value)
            throws LinkFailure, InterruptedException {
        return session.write(List.of(tag(session, address)), List.of(value)).get(0);
    }

    static <T extends Tag> T tag(Session<T> session, String address) throws LinkFailure, InterruptedException {
        Found<T> found = session.find(List.of(address)).get(0);
        return found.tag().orElseThrow(() -> new AssertionError(address + ": " + found.reason()));
    }

    static <T extends Tag> String reason(Session<T> session, String address) throws LinkFailure, InterruptedException {
        return session.find(List.of(address)).get(0).reason();
    }

    private record Texts(Map<String, String> texts) implements Parameters {

        @Override
        public Optional<Double> real(String name) {
            return Optional.empty();
        }

        @Override
        public Optional<Boolean> bool(String name) {
            return Optional.empty();
        }

        @Override
        public Optional<Long> integer(String name) {
            return Optional.empty();
        }

        @Override
        public Optional<String> text(String name) {
            return Optional.ofNullable(texts.get(name));
        }

        @Override
        public Optional<double[][]> table(String name) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> file(String name) {
            return Optional.empty();
        }
    }
}
