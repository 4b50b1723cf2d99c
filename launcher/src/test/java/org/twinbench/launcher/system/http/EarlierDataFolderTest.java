package org.twinbench.launcher.system.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.JDBC;
import org.twinbench.launcher.BuiltDistribution;

/** A data folder that an earlier version has written. */
final class EarlierDataFolderTest {

    @TempDir
    Path temporary;

    @BeforeEach
    void fill() throws IOException, SQLException {
        Path data = Files.createDirectories(temporary.resolve("data"));
        try (Connection database = new JDBC().connect("jdbc:sqlite:" + data.resolve("twinbench.db"), new Properties());
                Statement statement = database.createStatement()) {
            statement.executeUpdate(written("documents-2.sql"));
        }
    }

    @Test
    void opensAndItsMachinesRunAndAreRecorded() throws Exception {
        try (HttpPlatform host = HttpPlatform.startOn(temporary, "sqlite")) {
            Api api = host.api();
            List<JsonObject> machines = api.get("/api/v1/machine-models").items();
            assertEquals(
                    List.of("Heated tank", "Quadruple tank"),
                    machines.stream().map(machine -> machine.getString("name")).toList());
            assertEquals(
                    example("quadruple-tank.json"),
                    api.get("/api/v1/machine-models/20/export").body());

            int run = api.created(
                            "/api/v1/simulations/start",
                            "{\"machine_model_id\": 20, \"speed\": \"max\", \"duration\": 10}")
                    .getInt("id");
            api.await("/api/v1/runs/" + run + "/signals");
            assertTrue(run > 20, "ids go on where they were: " + run);
            assertTrue(Files.exists(host.platform().data().resolve("recordings.db")));
        }
    }

    private static String example(String name) throws IOException {
        return Files.readString(
                BuiltDistribution.home().resolve("features/examples").resolve(name));
    }

    private static String written(String name) throws IOException {
        try (InputStream script = EarlierDataFolderTest.class.getResourceAsStream(name)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
