package org.twinbench.benchmarks.plantmix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.twinbench.benchmarks.plantmix.plant.Plant;
import org.twinbench.benchmarks.plantmix.plant.PlantFile;

/** A hundred components, computed by everybody. */
@Timeout(120)
final class AgreementTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent().getParent();
    private static final String TICKS = "500";

    @TempDir
    Path folder;

    private String ours;
    private String file;

    @BeforeEach
    void computeOurs() throws Exception {
        Path plant = folder.resolve("plant");
        new PlantFile(Plant.of(100)).write(plant);
        file = plant.toString();
        ours = checksum(Program.java(PlantRun.class, "100", TICKS, "1", "1", "1", PlantRun.ALONE));
    }

    private static String checksum(Program program) throws Exception {
        return program.run().text("checksum");
    }

    private static void assumeInstalled(String program) throws Exception {
        try {
            new Program(List.of(program, "--version")).run();
        } catch (IOException missing) {
            assumeTrue(false, program + " is not installed");
        }
    }

    @Test
    void bothProgramsInCComeToTheSameBits() throws Exception {
        assumeInstalled("gcc");
        String c = Program.compiled(ROOT, folder).toString();
        assertEquals(ours, checksum(new Program(List.of(c, "structs", file, TICKS, "1", "1"))));
        assertEquals(ours, checksum(new Program(List.of(c, "columns", file, TICKS, "1", "1"))));
    }

    @Test
    void pythonComesToTheSameBits() throws Exception {
        assumeInstalled("python3");
        String script =
                ROOT.resolve("bundles/benchmarks/src/main/python/plantmix.py").toString();
        assertEquals(ours, checksum(new Program(List.of("python3", script, file, TICKS, "1", "1"))));
    }
}
