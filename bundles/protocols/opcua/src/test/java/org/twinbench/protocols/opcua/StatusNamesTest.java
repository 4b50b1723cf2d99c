package org.twinbench.protocols.opcua;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.TreeMap;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.junit.jupiter.api.Test;
import org.twinbench.api.protocol.StatusCode;

/** Names of status codes beside those of a library that was made from the standard's own table. */
class StatusNamesTest {

    @Test
    void namesAreThoseOfTheStandard() {
        Map<String, String> ours = new TreeMap<>();
        Map<String, String> theirs = new TreeMap<>();
        for (StatusCode code : StatusCode.named()) {
            ours.put(code.hex(), code.symbol());
            theirs.put(
                    code.hex(),
                    StatusCodes.lookup(Integer.toUnsignedLong(code.code()))
                            .map(found -> found[0].replace("_", ""))
                            .orElse("none"));
        }
        assertEquals(theirs, ours);
    }
}
