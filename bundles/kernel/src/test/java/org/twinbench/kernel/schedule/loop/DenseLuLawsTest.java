package org.twinbench.kernel.schedule.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Decomposed matrices solve what they were set to. */
final class DenseLuLawsTest {

    @Property(tries = 300)
    void theSolutionGivesTheRightHandSide(@ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int size) {
        Random random = new Random(seed);
        double[][] matrix = new double[size][size];
        double[] solution = new double[size];
        double[] side = new double[size];
        DenseLu lu = new DenseLu(size);
        for (int row = 0; row < size; row++) {
            solution[row] = random.nextGaussian();
            for (int column = 0; column < size; column++) {
                // far from singular: a permuted diagonal outweighs the rest, so that rows have to be swapped
                boolean large = column == size - 1 - row;
                matrix[row][column] = large ? 2 * size : random.nextDouble() - 0.5;
                lu.set(row, column, matrix[row][column]);
            }
        }
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                side[row] += matrix[row][column] * solution[column];
            }
        }
        assertTrue(lu.decompose());
        lu.solve(side);
        for (int row = 0; row < size; row++) {
            assertEquals(solution[row], side[row], 1e-12);
        }
    }

    @Property(tries = 100)
    void aSingularMatrixIsRefused(@ForAll @IntRange(min = 1, max = 8) int size) {
        DenseLu lu = new DenseLu(size);
        for (int i = 0; i < size * size; i++) {
            lu.set(i / size, i % size, i / size == 0 ? 0 : i);
        }
        assertFalse(lu.decompose());
    }
}
