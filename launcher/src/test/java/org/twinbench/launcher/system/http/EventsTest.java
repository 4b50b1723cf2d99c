package org.twinbench.launcher.system.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Method;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.twinbench.launcher.system.http.EventClient.Received;

/** What happens is told to all who follow, in order, whoever of them is slow. */
@Timeout(180)
final class EventsTest {

    private static final String SIMULATIONS = "/api/v1/simulations/";

    @TempDir
    static Path temporary;

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static HttpPlatform host;
    private static Api api;
    private static int machine;

    @BeforeAll
    static void start() throws Exception {
        host = HttpPlatform.start(temporary.resolve("first"));
        api = host.api();
        machine = api.created("/api/v1/projects/1/machine-models/import", HttpApiTest.heatedTank())
                .getInt("id");
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    @Test
    void aSimulationIsFollowedFromItsStartToItsEnd() throws Exception {
        try (EventClient client = EventClient.follow(HTTP, api, "?types=simulation,alarm")) {
            int id = api.created(SIMULATIONS + "start", "{\"machine_model_id\": " + machine + "}")
                    .getInt("id");
            api.post(SIMULATIONS + id + "/pause", "");
            api.post(SIMULATIONS + "stop", "{\"simulation_id\": " + id + "}");
            Received last = client.await(event -> event.json().getInt("id") == id
                    && event.json().getString("state").equals("stopped"));
            assertEquals("simulation", last.type());
            assertEquals("Heated tank", last.json().getString("machine"));
            assertEquals(
                    Set.of("at", "id", "machine", "state", "tick", "time"),
                    last.json().keySet());
        }
    }

    @Test
    void documentsAreFollowedOnceTheyAreStored() throws Exception {
        try (EventClient client = EventClient.follow(HTTP, api, "")) {
            int id = api.created("/api/v1/projects", "{\"name\": \"followed\"}").getInt("id");
            Received created = client.await("workspace");
            assertEquals("projects", created.json().getString("collection"));
            assertEquals(id, created.json().getInt("id"));
            assertEquals("created", created.json().getString("change"));
        }
    }

    @Test
    void whoComesAgainMissesNothing() throws Exception {
        String seen;
        try (EventClient client = EventClient.follow(HTTP, api, "?types=workspace")) {
            project("one");
            seen = client.await("workspace").id();
        }
        int missed = project("two");
        for (String[] way :
                new String[][] {{"?types=workspace&after=" + seen}, {"?types=workspace", "Last-Event-ID", seen}}) {
            String[] headers = way.length == 1 ? new String[0] : new String[] {way[1], way[2]};
            try (EventClient client = EventClient.follow(HTTP, api, way[0], headers)) {
                assertEquals(missed, client.await("workspace").json().getInt("id"));
            }
        }
    }

    @Test
    void numbersOfEventsFollowEachOther() throws Exception {
        try (EventClient client = EventClient.follow(HTTP, api, "")) {
            long last = 0;
            for (int i = 0; i < 20; i++) {
                project("counted " + i);
                long number = client.await("workspace").number();
                assertTrue(number > last);
                last = number;
            }
        }
    }

    @Test
    void anIdOfTheHostBeforeARestartIsAGap() throws Exception {
        String old;
        try (EventClient client = EventClient.follow(HTTP, api, "")) {
            project("before");
            old = client.await("workspace").id();
        }
        try (HttpPlatform restarted = HttpPlatform.start(temporary.resolve("second"));
                EventClient client = EventClient.follow(HTTP, restarted.api(), "", "Last-Event-ID", old)) {
            Received gap = client.await("gap");
            assertEquals("restarted", gap.json().getString("reason"));
        }
    }

    @Test
    void whatIsNoSortAndWhatIsNoIdIsRefused() throws Exception {
        assertEquals(400, api.get("/api/v1/events?types=alarms").status());
        assertEquals(400, api.get("/api/v1/events?after=yesterday").status());
        assertEquals(400, api.get("/api/v1/events?nonsense=1").status());
        assertEquals(200, api.send("HEAD", "/api/v1/events", "").status());
    }

    @Test
    void twoHundredClientsNeedNoThreadEachAndAllAreTold() throws Exception {
        int before = Thread.activeCount();
        List<EventClient> clients = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            clients.add(EventClient.follow(HTTP, api, "?types=workspace"));
        }
        assertTrue(Thread.activeCount() < before + 60, "threads: " + before + " → " + Thread.activeCount());
        int id = project("for all");
        for (EventClient client : clients) {
            assertEquals(id, client.await("workspace").json().getInt("id"));
            client.close();
        }
    }

    /** Thirty megabytes of events for twenty clients that read none of them. */
    @Test
    void clientsThatNeverReadCostLittleAndSlowNobody() throws Exception {
        List<Socket> stalled = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            stalled.add(stalled());
        }
        long before = used();
        long newest = 0;
        try (EventClient client = EventClient.follow(HTTP, api, "?types=library")) {
            for (int i = 0; i < 30; i++) {
                publish(1_000);
                long first = client.await("library").number();
                newest = first + 999;
                for (long number = first + 1; number <= newest; number++) {
                    assertEquals(number, client.await("library").number());
                }
            }
        }
        long grown = used() - before;
        assertTrue(grown < 60_000_000, "the journal holds 12 MB; grown by " + grown);
        assertEquals(200, api.get("/health").status());
        assertTrue(readsAGap(stalled.get(0), newest));
        for (Socket socket : stalled) {
            socket.close();
        }
    }

    private static Socket stalled() throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4_096);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), api.port()));
        socket.getOutputStream().write(Api.ascii("GET /api/v1/events HTTP/1.1", "Host: 127.0.0.1:" + api.port()));
        return socket;
    }

    /** Reads up to the event of this number. */
    private static boolean readsAGap(Socket socket, long last) throws IOException {
        socket.setSoTimeout(60_000);
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        String line = lines.readLine();
        while (line != null && !line.equals("event: gap") && !line.endsWith("-" + last)) {
            line = lines.readLine();
        }
        return "event: gap".equals(line);
    }

    /** Adds events of a kilobyte each, as a listener of the library would. */
    private static void publish(int count) throws Exception {
        Object journal = host.platform().service("org.twinbench.rest.event.stream.Journal");
        ClassLoader classes = journal.getClass().getClassLoader();
        Class<?> type = classes.loadClass("org.twinbench.rest.event.LibraryEvent");
        Method add = journal.getClass().getMethod("add", classes.loadClass("org.twinbench.rest.event.Event"));
        List<String> added = List.of("x".repeat(1_000));
        for (int i = 0; i < count; i++) {
            Object event = type.getConstructors()[0].newInstance("now", added, List.of(), List.of(), List.of());
            add.invoke(journal, event);
        }
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static int project(String name) throws Exception {
        return api.created("/api/v1/projects", "{\"name\": \"" + name + "\"}").getInt("id");
    }
}
