package org.twinbench.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.twinbench.api.run.RunRequest;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.storage.sqlite.file.DatabaseFile;

/** Somebody else locks the file of the recordings for longer than SQLite waits. */
@Timeout(120)
final class LockedTest {

    @TempDir
    Path folder;

    @Test
    void thePacedRunGoesOnAndItsRowsAreWrittenAfterwards() throws SQLException {
        try (Host host = Host.in(folder)) {
            Simulation simulation =
                    host.runs.start(RunRequest.of(Host.machine(), Host.settings(1, OptionalLong.empty())));
            Host.await(() -> host.runs.figures().rows() > 0);
            try (Connection other = Host.recordingsIn(folder).connect()) {
                DatabaseFile.run(other, "BEGIN IMMEDIATE");
                Host.await(
                        () -> !host.read(simulation.id()).progress().degraded().isEmpty());
                long tick = simulation.status().tick();
                Host.await(() -> simulation.status().tick() > tick);
                assertTrue(
                        simulation.status().alarms().get(0).text().contains("in use"),
                        simulation.status().alarms()::toString);
                DatabaseFile.run(other, "ROLLBACK");
            }
            Host.await(() -> host.read(simulation.id()).progress().degraded().isEmpty());
            simulation.stop();
            host.awaitEnd(simulation.id());
            assertEquals(List.of(), host.read(simulation.id()).samples().gaps());
            assertEquals(
                    simulation.status().tick() + 1,
                    host.runs.recordings().groups(simulation.id()).get(0).rows());
        }
    }
}
