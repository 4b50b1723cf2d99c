package org.twinbench.benchmarks.plantmix.plant;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A plant for programs that are not in Java, little-endian: size, levels, constants and 0 as 32-bit integers; then kind and
 * level of each component and three sources of each, as such; then five parameters of each, and the constants, as 64-bit
 * numbers. What a type does not have is 0.
 */
public record PlantFile(Plant plant) {

    /** Writes it. */
    public void write(Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            integers(out, plant.size(), plant.levels(), plant.constants().size(), 0);
            for (int i = 0; i < plant.size(); i++) {
                integers(out, plant.kind(i).ordinal());
            }
            for (int i = 0; i < plant.size(); i++) {
                integers(out, plant.level(i));
            }
            for (int i = 0; i < plant.size(); i++) {
                for (int input = 0; input < Kind.INPUTS; input++) {
                    integers(out, input < plant.kind(i).inputs().size() ? plant.source(i, input) : 0);
                }
            }
            for (int i = 0; i < plant.size(); i++) {
                for (int at = 0; at < Kind.PARAMETERS; at++) {
                    number(out, at < plant.kind(i).parameters().size() ? plant.parameter(i, at) : 0);
                }
            }
            for (double constant : plant.constants()) {
                number(out, constant);
            }
        }
    }

    private static void integers(OutputStream out, int... values) throws IOException {
        for (int value : values) {
            out.write(bytes(Integer.BYTES).putInt(value).array());
        }
    }

    private static void number(OutputStream out, double value) throws IOException {
        out.write(bytes(Double.BYTES).putDouble(value).array());
    }

    private static ByteBuffer bytes(int count) {
        return ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
    }
}
