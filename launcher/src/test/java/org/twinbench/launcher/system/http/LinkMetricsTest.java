package org.twinbench.launcher.system.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ghgande.j2mod.modbus.procimg.SimpleProcessImage;
import com.ghgande.j2mod.modbus.procimg.SimpleRegister;
import com.ghgande.j2mod.modbus.slave.ModbusSlave;
import com.ghgande.j2mod.modbus.slave.ModbusSlaveFactory;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Prometheus reads of a machine that is coupled to a Modbus server. */
final class LinkMetricsTest {

    private static final String API = "/api/v1/";
    private static final int UNIT = 1;

    @TempDir
    static Path temporary;

    @Test
    void seriesOfALinkComeAndGoWithItsSimulation() throws Exception {
        int port = Api.freePort();
        ModbusSlave server = ModbusSlaveFactory.createTCPSlave(InetAddress.getLoopbackAddress(), port, 2, false);
        SimpleProcessImage registers = new SimpleProcessImage(UNIT);
        registers.addRegister(new SimpleRegister(500));
        server.addProcessImage(UNIT, registers);
        server.open();
        try (HttpPlatform host =
                HttpPlatform.start(temporary, List.of("core", "library", "memory", "modbus", "rest"))) {
            follow(host.api(), port);
        } finally {
            server.close();
        }
    }

    private static void follow(Api api, int port) throws Exception {
        int machine = api.created(API + "projects/1/machine-models/import", coupled(port))
                .getInt("id");
        int id = api.created(
                        API + "simulations/start",
                        "{\"machine_model_id\": " + machine + ", \"simulation_mode\": \"hil\"}")
                .getInt("id");
        String labels = "{link=\"plc\",machine=\"Heated tank\",protocol=\"modbus\",simulation=\"" + id + "\"}";
        Map<String, Double> samples = samples(api);
        for (int i = 0; samples.get("twinbench_link_connected" + labels) < 1; i++) {
            assertTrue(i < 400, "the link does not connect");
            Thread.sleep(25);
            samples = samples(api);
        }
        Map<String, Double> later = samples;
        for (int i = 0; !(later.get("twinbench_link_exchanges_total" + labels) > 0); i++) {
            assertTrue(i < 400, "nothing is exchanged");
            Thread.sleep(25);
            later = samples(api);
        }
        assertTrue(later.get("twinbench_link_round_trip_median_seconds" + labels) > 0, later.toString());
        assertTrue(later.get("twinbench_link_round_trip_p99_seconds" + labels) > 0, later.toString());
        assertEquals(0, later.get("twinbench_link_rejected_values_total" + labels));
        assertEquals(0, later.get("twinbench_link_reconnects_total" + labels));
        assertTrue(later.containsKey("twinbench_link_misses_total" + labels), later.toString());
        api.send("DELETE", API + "simulations/" + id, "");
        assertTrue(samples(api).keySet().stream().noneMatch(series -> series.startsWith("twinbench_link_")));
    }

    /** The heated tank, whose heater is commanded by the server. */
    private static String coupled(int port) throws Exception {
        String links = "\"links\": {\"plc\": {\"protocol\": \"modbus\", \"endpoint\": \"modbus://127.0.0.1:" + port
                + "\", \"unit\": " + UNIT + "}}";
        String bindings = "\"bindings\": {\"heater.duty\": {\"link\": \"plc\", \"address\": \"holding:0:uint16\","
                + " \"raw\": [0, 1000], \"value\": [\"0 %\", \"100 %\"]}}";
        return HttpApiTest.heatedTank().replaceFirst("(?s)\"links\".*", links + ", " + bindings + "}");
    }

    private static Map<String, Double> samples(Api api) throws Exception {
        return PrometheusText.samples(api.get("/metrics").body());
    }
}
