package org.twinbench.logging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.twinbench.api.log.LogLevel;
import org.twinbench.api.log.LogLine;
import org.twinbench.api.log.Logs;

final class HostLogTest {

    private static final Logger LOG = LoggerFactory.getLogger("acme.Servo");

    private final HostLog log = new HostLog(Configured.log("info", "text"));

    @AfterEach
    void close() {
        log.resetLevel(Logs.ROOT);
        log.close();
    }

    @Test
    void recentLinesAreThoseThatWereLoggedOldestFirst() {
        LOG.info("one");
        LOG.debug("not asked for");
        LOG.info("two");
        assertEquals(List.of("one", "two"), texts());
    }

    @Test
    void aLineKnowsItsMachine() {
        MDC.put(LogLine.MACHINE, "Heated tank");
        LOG.info("It boils.");
        MDC.remove(LogLine.MACHINE);
        assertEquals(Optional.of("Heated tank"), log.recent().get(0).machine());
    }

    @Test
    void secretsInMessagesArgumentsAndStackTracesAreGone() {
        LOG.error("link to {} fails", "opc.tcp://me:pw@plc", new IllegalStateException("opc.tcp://me:pw@plc is away"));
        LogLine line = log.recent().get(0);
        assertEquals("link to opc.tcp://***@plc fails", line.text());
        assertTrue(line.detail().orElseThrow().contains("opc.tcp://***@plc is away"));
        assertFalse(line.toString().contains("pw"));
    }

    @Test
    void levelsChangeAndGoBack() {
        log.setLevel("acme", LogLevel.DEBUG);
        LOG.debug("heard");
        assertEquals(LogLevel.DEBUG, log.level("acme.Servo"));
        assertEquals(LogLevel.DEBUG, log.levels().get("acme"));
        log.resetLevel("acme");
        LOG.debug("not heard");
        assertEquals(LogLevel.INFO, log.level("acme.Servo"));
        assertFalse(log.levels().containsKey("acme"));
        assertEquals(List.of("heard"), texts());
    }

    @Test
    void theRootGoesBackToWhatWasConfigured() {
        log.setLevel(Logs.ROOT, LogLevel.TRACE);
        log.setLevel(Logs.ROOT, LogLevel.ERROR);
        log.resetLevel(Logs.ROOT);
        assertEquals(LogLevel.INFO, log.levels().get(Logs.ROOT));
    }

    @Test
    void listenersHearUntilTheyAreClosedAndNotThemselves() throws Exception {
        List<String> heard = new ArrayList<>();
        AutoCloseable listener = log.onLine(line -> {
            heard.add(line.text());
            LOG.info("I heard {}", line.text());
        });
        LOG.info("one");
        listener.close();
        LOG.info("two");
        assertEquals(List.of("one"), heard);
        assertEquals(List.of("one", "two"), texts());
    }

    @Test
    void aListenerThatFailsKeepsNobodyElseFromHearing() {
        log.onLine(line -> {
            throw new IllegalStateException("no");
        });
        List<String> heard = new ArrayList<>();
        log.onLine(line -> heard.add(line.text()));
        LOG.info("one");
        assertEquals(List.of("one"), heard);
    }

    @Test
    void javasOwnLoggingEndsHere() {
        java.util.logging.Logger.getLogger("jersey").log(Level.WARNING, "It is {0}.", "late");
        assertEquals(List.of("It is late."), texts());
    }

    @Test
    void onlyTheLastThousandLinesAreKept() {
        for (int i = 0; i < 1_500; i++) {
            LOG.info("line {}", i);
        }
        assertEquals(1_000, log.recent().size());
        assertEquals("line 500", log.recent().get(0).text());
    }

    @Test
    void aTextWithoutEndIsCut() {
        LOG.info("x".repeat(1_000_000));
        assertTrue(log.recent().get(0).text().length() < 10_000);
    }

    private List<String> texts() {
        return log.recent().stream().map(LogLine::text).toList();
    }
}
