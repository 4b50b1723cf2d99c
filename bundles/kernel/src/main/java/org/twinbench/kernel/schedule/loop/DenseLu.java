package org.twinbench.kernel.schedule.loop;

/**
 * LU decomposition of a small dense matrix with partial pivoting (Golub and Van Loan, Matrix Computations, algorithm 3.4.1),
 * in place.
 */
final class DenseLu {

    private final int size;
    private final double[] matrix;
    private final int[] pivots;

    DenseLu(int size) {
        this.size = size;
        this.matrix = new double[size * size];
        this.pivots = new int[size];
    }

    void set(int row, int column, double value) {
        matrix[row * size + column] = value;
    }

    /** Decomposes the matrix that was set; returns whether it is regular and finite. */
    boolean decompose() {
        for (int k = 0; k < size; k++) {
            int pivot = k;
            for (int row = k + 1; row < size; row++) {
                if (Math.abs(matrix[row * size + k]) > Math.abs(matrix[pivot * size + k])) {
                    pivot = row;
                }
            }
            pivots[k] = pivot;
            swapRows(k, pivot);
            double diagonal = matrix[k * size + k];
            if (!(Math.abs(diagonal) > 0) || diagonal - diagonal != 0) {
                return false;
            }
            for (int row = k + 1; row < size; row++) {
                double factor = matrix[row * size + k] / diagonal;
                matrix[row * size + k] = factor;
                for (int column = k + 1; column < size; column++) {
                    matrix[row * size + column] -= factor * matrix[k * size + column];
                }
            }
        }
        return true;
    }

    private void swapRows(int a, int b) {
        for (int column = 0; a != b && column < size; column++) {
            double kept = matrix[a * size + column];
            matrix[a * size + column] = matrix[b * size + column];
            matrix[b * size + column] = kept;
        }
    }

    /** Replaces the right-hand side by the solution. */
    void solve(double[] side) {
        for (int k = 0; k < size; k++) {
            double kept = side[k];
            side[k] = side[pivots[k]];
            side[pivots[k]] = kept;
        }
        for (int row = 1; row < size; row++) {
            for (int column = 0; column < row; column++) {
                side[row] -= matrix[row * size + column] * side[column];
            }
        }
        for (int row = size - 1; row >= 0; row--) {
            for (int column = row + 1; column < size; column++) {
                side[row] -= matrix[row * size + column] * side[column];
            }
            side[row] /= matrix[row * size + row];
        }
    }
}
