package org.twinbench.protocols.opcua.session;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.junit.jupiter.api.Test;

final class SourceTest {

    private static final NodeId NODE = new NodeId(1, "list");

    @Test
    void anElementIsGivenAsAnArrayOfOne() {
        Source element = new Source(NODE, Optional.of("2"));
        assertTrue(element.isGiven(array(1)));
        assertFalse(element.isGiven(array(3)), "the server ignores that an element is asked for");
        assertFalse(element.isGiven(new DataValue(Variant.of(1.0))));
        assertFalse(element.isGiven(new DataValue(StatusCodes.Bad_IndexRangeNoData)));
    }

    @Test
    void allIsGivenAsItIs() {
        Source all = new Source(NODE, Optional.empty());
        assertTrue(all.isGiven(array(3)));
        assertFalse(all.isGiven(new DataValue(StatusCodes.Bad_NotReadable)));
    }

    private static DataValue array(int length) {
        return new DataValue(Variant.of(new Double[length]));
    }
}
