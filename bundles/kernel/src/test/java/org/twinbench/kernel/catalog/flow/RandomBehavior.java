package org.twinbench.kernel.catalog.flow;

import java.util.Random;

/** Writes the source of a behavior with two wires, whose code takes every kind of way there is, at random. */
final class RandomBehavior {

    private static final int DEEPEST = 3;

    private final Random random;
    private final StringBuilder code = new StringBuilder();
    private int names;

    private RandomBehavior(long seed) {
        this.random = new Random(seed);
    }

    static String source(String className, long seed) {
        RandomBehavior behavior = new RandomBehavior(seed);
        behavior.code
                .append("import org.twinbench.api.component.*;\npublic class ")
                .append(className);
        behavior.code.append(" implements Behavior {\n@In public int a, b, c; @State public int s = 5;\n");
        behavior.code.append("@Out public int v, w;\n");
        behavior.code.append(
                "static final class Box { int held; void hold(int n) { held = n; } int held() { return held; } }\n");
        behavior.code.append("static int pick(int n, int m) { if (n > m) { return n; } return m - 1; }\n");
        behavior.code.append("int look(int n) { if (n > 2) { return b; } return n; }\n");
        behavior.code.append("void set(int n) { if (n > 0) { v = n; } }\n");
        behavior.code.append("int strict(int n) { if (n < 0) { throw new IllegalStateException(); } return n; }\n");
        behavior.code.append("@Override public void outputs() {\nv = 0; w = 0;\n");
        behavior.code.append("int x = 0, y = 1; int[] cells = new int[3]; Box box = new Box();\n");
        behavior.block(DEEPEST);
        return behavior.code.append("}\n}\n").toString();
    }

    private void block(int depth) {
        int statements = 2 + random.nextInt(3);
        for (int at = 0; at < statements; at++) {
            statement(depth);
        }
    }

    private void statement(int depth) {
        switch (random.nextInt(depth > 0 ? 14 : 7)) {
            case 0, 1 -> line("x = " + value(2) + ";");
            case 2 -> line("y = " + value(2) + ";");
            case 3 -> line("v = " + value(1) + ";");
            case 4 -> line("w = " + value(1) + ";");
            case 5 -> line("cells[(" + value(0) + " & 1)] = " + value(1) + ";");
            case 6 -> line(random.nextBoolean() ? "box.hold(" + value(1) + ");" : "set(" + value(1) + ");");
            case 7, 8 -> nested("if (" + condition() + ") {", depth, "}");
            case 9 -> {
                nested("if (" + condition() + ") {", depth, "} else {");
                nested("", depth, "}");
            }
            case 10 -> loop(depth);
            case 11 -> choice(depth);
            case 12 -> {
                nested("try {", depth, "x = strict(" + value(1) + "); y = x / (" + value(0) + "); }");
                nested("catch (ArithmeticException | IllegalStateException e" + names++ + ") {", depth - 1, "}");
            }
            default -> line("if (" + condition() + ") { return; }");
        }
    }

    private void loop(int depth) {
        String counter = "i" + names++;
        nested(
                "for (int " + counter + " = 0; " + counter + " < (" + value(0) + " & 3); " + counter + "++) {",
                depth,
                "if (" + condition() + ") { break; } }");
    }

    private void choice(int depth) {
        nested("switch (" + value(0) + " & 3) { case 0: {", depth, "}");
        nested("case 1: {", depth - 1, "break; } default: y++; }");
    }

    private void nested(String head, int depth, String tail) {
        line(head);
        if (depth > 1) {
            block(depth - 1);
        } else {
            statement(0);
        }
        line(tail);
    }

    private String condition() {
        return value(1) + (random.nextBoolean() ? " > " : " == ") + value(0);
    }

    private String value(int depth) {
        if (depth == 0) {
            return new String[] {"a", "b", "c", "x", "y", "s", "v", "w", "1", "2"}[random.nextInt(10)];
        }
        return switch (random.nextInt(7)) {
            case 0 -> "(" + value(depth - 1) + " + " + value(0) + ")";
            case 1 -> "(" + value(depth - 1) + " * " + value(0) + ")";
            case 2 -> "(" + condition() + " ? " + value(0) + " : " + value(0) + ")";
            case 3 -> "pick(" + value(0) + ", " + value(0) + ")";
            case 4 -> "look(" + value(0) + ")";
            case 5 -> random.nextBoolean() ? "cells[" + value(0) + " & 1]" : "box.held()";
            default -> value(0);
        };
    }

    private void line(String text) {
        code.append(text).append('\n');
    }
}
