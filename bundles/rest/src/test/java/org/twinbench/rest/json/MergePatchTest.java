package org.twinbench.rest.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.twinbench.api.value.Value;

/** The examples are those of RFC 7396, appendix A. */
class MergePatchTest {

    private static final Value NULL = new Value.Nothing();
    private static final Value A = Value.of("a");
    private static final Value B = Value.of("b");

    @Test
    void memberReplacesMember() {
        assertEquals(object("a", B), MergePatch.apply(object("a", A), object("a", B)));
    }

    @Test
    void newMemberIsAdded() {
        assertEquals(object("a", A, "b", B), MergePatch.apply(object("a", A), object("b", B)));
    }

    @Test
    void nullRemoves() {
        assertEquals(object("b", B), MergePatch.apply(object("a", A, "b", B), object("a", NULL)));
    }

    @Test
    void nullForWhatIsNotThereDoesNothing() {
        assertEquals(object("e", NULL, "a", A), MergePatch.apply(object("e", NULL), object("a", A)));
        assertEquals(object(), MergePatch.apply(object(), object("a", NULL)));
    }

    @Test
    void listsAreReplacedWhole() {
        assertEquals(object("a", list(A)), MergePatch.apply(object("a", list(object("b", B))), object("a", list(A))));
        assertEquals(list(B), MergePatch.apply(list(A, B), list(B)));
    }

    @Test
    void nestedMembersAreMerged() {
        Value target = object("a", object("b", A, "c", B));
        assertEquals(object("a", object("b", B)), MergePatch.apply(target, object("a", object("b", B, "c", NULL))));
    }

    @Test
    void nullsNestedInSomethingNewVanish() {
        Value patch = object("a", object("bb", object("ccc", NULL)));
        assertEquals(object("a", object("bb", object())), MergePatch.apply(object(), patch));
    }

    @Test
    void whatIsNoObjectReplacesTheWhole() {
        assertEquals(NULL, MergePatch.apply(object("a", A), NULL));
        assertEquals(B, MergePatch.apply(object("a", A), B));
        assertEquals(object("a", A), MergePatch.apply(list(A), object("a", A)));
    }

    private static Value object(Object... namesAndValues) {
        Map<String, Value> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            members.put((String) namesAndValues[i], (Value) namesAndValues[i + 1]);
        }
        return new Value.Members(members);
    }

    private static Value list(Value... items) {
        return new Value.Items(List.of(items));
    }
}
