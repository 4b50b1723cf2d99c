package org.twinbench.commands.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnsTest {

    @Test
    void alignsNumbersToTheRight() {
        Columns columns = new Columns("  ", 2);
        columns.add("", "start", "end");
        columns.add("tank.level", "0.600", "10.800", "m");
        assertEquals(List.of("              start     end", "  tank.level  0.600  10.800  m"), columns.lines());
    }

    @Test
    void leavesOutColumnsThatAreEmptyThroughout() {
        Columns columns = new Columns("", 0);
        columns.add("a", "", "first");
        columns.add("bb", "", "second");
        assertEquals(List.of("a   first", "bb  second"), columns.lines());
    }
}
