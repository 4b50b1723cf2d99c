package org.twinbench.rest.door;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LOCALHOST",
                "127.0.0.1",
                "127.255.255.254",
                "::1",
                "[::1]",
                "0:0:0:0:0:0:0:1",
                "[::ffff:127.0.0.1]"
            })
    void takesThisMachine(String host) {
        assertTrue(Loopback.is(host));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "::",
                "192.168.0.10",
                "127.0.0.1.evil.com",
                "127.evil.com",
                "localhost.evil.com",
                "evil.com",
                "127.1",
                "2130706433",
                "0x7f000001",
                "0177.0.0.1",
                "127.0.0.01",
                "127.0.0.256",
                "[::2]",
                "[::1",
                "::1]x",
                "::1%lo",
                "1:2",
                ""
            })
    void refusesWhatOnlyLooksLikeIt(String host) {
        assertFalse(Loopback.is(host));
    }
}
