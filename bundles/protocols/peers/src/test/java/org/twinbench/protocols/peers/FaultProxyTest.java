package org.twinbench.protocols.peers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Before a server that repeats what it hears. */
@Timeout(30)
final class FaultProxyTest {

    private static final byte[] SAID = {1, 2, 3, 4, 5};
    private static final int MOMENT_MILLISECONDS = 200;

    private ServerSocket door;
    private FaultProxy proxy;
    private Socket client;

    @BeforeEach
    void connect() throws IOException {
        door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread server = new Thread(this::repeat);
        server.setDaemon(true);
        server.start();
        proxy = new FaultProxy(door.getLocalPort());
        client = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
        client.getOutputStream().write(SAID);
    }

    private void repeat() {
        while (!door.isClosed()) {
            try (Socket heard = door.accept()) {
                heard.getInputStream().transferTo(heard.getOutputStream());
            } catch (IOException gone) {
                // the next one may stay
            }
        }
    }

    @AfterEach
    void end() throws IOException {
        client.close();
        proxy.close();
        door.close();
    }

    private byte[] said() throws IOException {
        return client.getInputStream().readNBytes(SAID.length);
    }

    private byte[] saidAgain() throws IOException {
        client.getOutputStream().write(SAID);
        return said();
    }

    @Test
    void passesEverythingUnlessItIsToldOtherwise() throws IOException {
        assertArrayEquals(SAID, said());
        assertEquals(SAID.length, proxy.answeredBytes());
        assertEquals(1, proxy.knocks());
    }

    @Test
    void delaysAndThrottles() throws IOException {
        assertArrayEquals(SAID, said());
        proxy.delay(Duration.ofMillis(50));
        proxy.throttle(Duration.ofMillis(20));
        long began = System.nanoTime();
        assertArrayEquals(SAID, saidAgain());
        assertTrue(System.nanoTime() - began >= (2 * 50 + SAID.length * 20) * 1_000_000L);
    }

    @Test
    void holdsBackWhatGoesThroughAHalfOpenConnection() throws IOException {
        assertArrayEquals(SAID, said());
        proxy.halfOpen(true);
        client.setSoTimeout(MOMENT_MILLISECONDS);
        assertThrows(SocketTimeoutException.class, this::saidAgain);
        proxy.halfOpen(false);
        client.setSoTimeout(0);
        assertArrayEquals(SAID, said());
    }

    @Test
    void cutsWithinAnAnswer() throws IOException {
        assertArrayEquals(SAID, said());
        proxy.cutAfter(3);
        client.getOutputStream().write(SAID);
        assertThrows(SocketException.class, () -> client.getInputStream().readNBytes(SAID.length + 1));
    }

    @Test
    void givesGarbageInPlaceOfAnAnswer() throws IOException {
        assertArrayEquals(SAID, said());
        proxy.answerWith(new ByteArrayInputStream(new byte[] {9, 8, 7, 6, 5}));
        assertArrayEquals(new byte[] {9, 8, 7, 6, 5}, saidAgain());
        assertArrayEquals(SAID, saidAgain());
    }

    @Test
    void letsNobodyInWhileItIsShut() throws IOException {
        assertArrayEquals(SAID, said());
        proxy.shut();
        assertThrows(SocketException.class, () -> client.getInputStream().read());
        try (Socket refused = new Socket(InetAddress.getLoopbackAddress(), proxy.port())) {
            InputStream answers = refused.getInputStream();
            assertThrows(SocketException.class, answers::read);
        }
        proxy.open();
        client = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
        assertArrayEquals(SAID, saidAgain());
    }
}
