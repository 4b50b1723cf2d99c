package org.twinbench.projects;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.annotation.Annotation;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.model.MachineModel.Component;
import org.twinbench.api.value.Value;
import org.twinbench.storage.sqlite.Configuration;
import org.twinbench.storage.sqlite.SqliteStorage;

/** The workspace on SQLite, with many components and many users. */
final class LargeMachineTest {
    private SqliteStorage storage;
    private Host host;

    @BeforeEach
    void open(@TempDir Path folder) {
        storage = new SqliteStorage(
                new SqliteConfiguration(folder.resolve("twinbench.db").toString()));
        host = new Host(storage);
    }

    @AfterEach
    void close() {
        storage.close();
    }

    @Test
    void importsReadsAndDeletesALargeMachine() {
        MachineModel machine = chain(5_000);

        long id = host.workspace.importMachine(1, machine).id();

        assertEquals(machine, host.workspace.machine(id));
        host.workspace.projects().delete(1, OptionalLong.empty());
        assertEquals(List.of(), host.workspace.components().list(Map.of(), 0, 1));
        assertEquals(List.of(), host.workspace.connections().list(Map.of(), 0, 1));
    }

    @Test
    void readsAMachineWholeWhileItIsChanged() throws Exception {
        long machine = host.workspace.importMachine(1, chain(20)).id();
        ExecutorService editor = Executors.newSingleThreadExecutor();
        Future<?> edits = editor.submit(() -> {
            for (int i = 0; i < 60; i++) {
                long feed = host.component(machine, "extra" + i, "feed");
                long header = host.component(machine, "sum" + i, "header");
                host.connect(feed, "flow", header, "inflow");
                host.workspace.components().delete(feed, OptionalLong.empty());
                host.workspace.components().delete(header, OptionalLong.empty());
            }
        });
        while (!edits.isDone()) {
            MachineModel seen = host.workspace.machine(machine);
            seen.connections()
                    .forEach((target, sources) -> sources.forEach(source -> assertEquals(
                            true,
                            seen.components().containsKey(source.substring(0, source.lastIndexOf('.'))),
                            source)));
        }
        edits.get(60, TimeUnit.SECONDS);
        editor.shutdown();

        assertEquals(chain(20), host.workspace.machine(machine));
    }

    private static MachineModel chain(int length) {
        Map<String, Component> components = new HashMap<>();
        Map<String, List<String>> connections = new HashMap<>();
        for (int i = 0; i < length; i++) {
            components.put("feed" + i, Component.of("feed", Map.of("rate", Value.of(i + " L/s"))));
            components.put("line" + i % 10 + "/tank" + i, Component.of("vessel", Map.of("area", Value.of(2))));
            connections.put("line" + i % 10 + "/tank" + i + ".inflow", List.of("feed" + i + ".flow"));
        }
        return MachineModel.of("Chain", components, connections);
    }

    /** A configuration with this file. */
    private record SqliteConfiguration(String file) implements Configuration {
        @Override
        public Class<? extends Annotation> annotationType() {
            return Configuration.class;
        }
    }
}
