package org.twinbench.rest.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisitorTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:7777", "localhost:7777", "localhost", "[::1]:7777"})
    void whoNamesThisMachineIsWelcome(String host) {
        assertEquals(Optional.empty(), visitor(host).refusal());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.com",
                "evil.com:7777",
                "127.0.0.1.evil.com:7777",
                "127.0.0.1@evil.com",
                "127.0.0.1:7777/evil",
                "evil.com#127.0.0.1",
                "0.0.0.0:7777",
                ""
            })
    void whoNamesAnotherHostIsRefused(String host) {
        assertTrue(visitor(host).refusal().orElseThrow().contains("Host"));
    }

    @Test
    void whoNamesNoHostIsRefused() {
        assertTrue(new Visitor(Optional.empty(), Optional.empty()).refusal().isPresent());
    }

    @ParameterizedTest
    @CsvSource({
        "localhost:7777, http://localhost:7777",
        "127.0.0.1:7777, http://127.0.0.1:7777",
        "LOCALHOST:7777, http://localhost:7777",
        "[::1]:7777,     http://[::1]:7777"
    })
    void ourOwnPagesAreWelcome(String host, String origin) {
        assertEquals(Optional.empty(), visitor(host, origin).refusal());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.com",
                "http://localhost:3000",
                "http://127.0.0.1:7777",
                "http://localhost:7777.evil.com",
                "http://localhost:7777@evil.com",
                "file://localhost:7777",
                "null",
                ""
            })
    void pagesFromElsewhereAreRefused(String origin) {
        assertTrue(visitor("localhost:7777", origin).refusal().orElseThrow().contains("origin"));
    }

    private static Visitor visitor(String host) {
        return new Visitor(Optional.of(host), Optional.empty());
    }

    private static Visitor visitor(String host, String origin) {
        return new Visitor(Optional.of(host), Optional.of(origin));
    }
}
