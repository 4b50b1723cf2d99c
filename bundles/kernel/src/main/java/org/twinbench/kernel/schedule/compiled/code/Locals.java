package org.twinbench.kernel.schedule.compiled.code;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The local variables of a loop: its parameters, one for each field that its body touches, those of inlined methods. */
final class Locals {

    static final int REALS = 1;
    static final int WHOLES = 2;
    static final int INDEX = 3;
    static final int END = 4;
    static final int TIME = 5;
    static final int STEP = 7;
    static final int REAL_SLOTS = 9;
    static final int WHOLE_SLOTS = 10;
    static final int PLACES = 11;
    private static final int FIRST_FREE = 12;

    private final Map<Cell, Integer> fields = new LinkedHashMap<>();
    private final Set<String> written = new TreeSet<>();
    private int next = FIRST_FREE;

    /** Returns the first of some fresh variables. */
    int fresh(int size) {
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

    boolean isWritten(Cell cell) {
        return written.contains(cell.name());
    }

    /** Returns the fields that are touched, with their variables. */
    Map<Cell, Integer> fields() {
        return fields;
    }
}
