package org.twinbench.benchmarks.plantmix.plant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is drawn. */
final class PlantTest {

    private static final Plant PLANT = Plant.of(10_000);

    @TempDir
    Path folder;

    @Test
    void thereAreSixteenLevelsOfOneSizeAndEightOfSmallPlants() {
        assertEquals(16, PLANT.levels());
        assertEquals(8, Plant.of(100).levels());
        int[] sizes = new int[16];
        for (int i = 0; i < PLANT.size(); i++) {
            sizes[PLANT.level(i)]++;
        }
        for (int size : sizes) {
            assertEquals(625, size);
        }
    }

    @Test
    void everyTypeIsInEveryLevelAboutAsOften() {
        int[][] counts = new int[16][Kind.values().length];
        for (int i = 0; i < PLANT.size(); i++) {
            counts[PLANT.level(i)][PLANT.kind(i).ordinal()]++;
        }
        for (int[] level : counts) {
            for (int count : level) {
                assertTrue(count > 625 / 16 && count < 625 / 4, () -> "a type " + count + " times");
            }
        }
    }

    @Test
    void nineOfTenInputsTakeFromTheLevelBeforeTheOthersFromAnyBefore() {
        int before = 0;
        int connected = 0;
        for (int i = 0; i < PLANT.size(); i++) {
            for (int input = 0; input < PLANT.kind(i).inputs().size(); input++) {
                int source = PLANT.source(i, input);
                if (PLANT.level(i) == 0) {
                    assertTrue(source >= PLANT.size());
                } else {
                    assertTrue(PLANT.level(source) < PLANT.level(i));
                    connected++;
                    before += PLANT.level(source) == PLANT.level(i) - 1 ? 1 : 0;
                }
            }
        }
        double share = (double) before / connected;
        assertTrue(share > 0.9 && share < 0.95, () -> "share " + share); // some of "any before" are of the level before
    }

    @Test
    void aPlantIsTheSameWheneverItIsDrawn() throws IOException {
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        new PlantFile(Plant.of(1_000)).write(first);
        new PlantFile(Plant.of(1_000)).write(second);
        assertEquals(-1, Files.mismatch(first, second));
    }
}
