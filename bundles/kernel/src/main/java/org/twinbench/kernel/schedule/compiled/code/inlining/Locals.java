package org.twinbench.kernel.schedule.compiled.code.inlining;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The local variables of a loop: its parameters, one for each field that its body touches, those of inlined methods. */
public final class Locals {

    public static final int REALS = 1;
    public static final int WHOLES = 2;
    public static final int INDEX = 3;
    public static final int END = 4;
    public static final int TIME = 5;
    public static final int STEP = 7;
    public static final int REAL_SLOTS = 9;
    public static final int WHOLE_SLOTS = 10;
    public static final int PLACES = 11;
    private static final int FIRST_FREE = 12;

    private final Map<Cell, Integer> fields = new LinkedHashMap<>();
    private final Set<String> written = new TreeSet<>();
    private int next = FIRST_FREE;

    /** Returns the first of some fresh variables. */
    public int fresh(int size) {
        int first = next;
        next += size;
        return first;
    }

    /** Returns the variable that stands for a field. */
    int of(Cell cell) {
        return cell.isTime()
                ? TIME
                : fields.computeIfAbsent(cell, c -> fresh(c.type().getSize()));
    }

    void writes(Cell cell) {
        written.add(cell.name());
    }

    /** Returns whether the body changes a field. */
    public boolean isWritten(Cell cell) {
        return written.contains(cell.name());
    }

    /** Returns the fields that are touched, with their variables. */
    public Map<Cell, Integer> fields() {
        return fields;
    }
}
