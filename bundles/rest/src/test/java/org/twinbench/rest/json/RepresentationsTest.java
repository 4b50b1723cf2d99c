package org.twinbench.rest.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.twinbench.api.project.Entry;
import org.twinbench.api.project.Project;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.Value;

class RepresentationsTest {

    private static final Entry<Project> ENTRY = new Entry<>(4, 7, new Project("line 1", Optional.empty()));

    @Test
    void entryIsItsContentWithIdAndRevision() {
        assertEquals(
                members("id", Value.of(4), "revision", Value.of(7), "name", Value.of("line 1")),
                Representations.of(ENTRY));
    }

    @Test
    void lastPageNamesNoNext() {
        Value.Members page = (Value.Members) Representations.of(new Page<>(List.of(ENTRY), Optional.empty()));
        assertEquals(List.of("items"), List.copyOf(page.members().keySet()));
        assertEquals(
                new Value.Items(List.of(Representations.of(ENTRY))),
                page.members().get("items"));
    }

    @Test
    void pageBeforeTheLastNamesTheNext() {
        Value.Members page = (Value.Members) Representations.of(new Page<>(List.of(ENTRY), Optional.of("4")));
        assertEquals(Value.of("4"), page.members().get("next"));
    }

    @Test
    void whatWasReadCanBeSentBack() throws NoSuchMethodException {
        assertEquals(
                new Replacement<>(Optional.of(4L), Optional.of(7L), ENTRY.content()),
                Representations.read(Representations.of(ENTRY), replacement()));
    }

    @Test
    void contentAloneReplacesToo() throws NoSuchMethodException {
        assertEquals(
                new Replacement<>(Optional.empty(), Optional.empty(), ENTRY.content()),
                Representations.read(members("name", Value.of("line 1")), replacement()));
    }

    @Test
    void idThatIsNoNumberIsRefused() throws NoSuchMethodException {
        Type type = replacement();
        Value broken = members("id", Value.of("four"), "name", Value.of("line 1"));
        InvalidInput refusal = assertThrows(InvalidInput.class, () -> Representations.read(broken, type));
        assertEquals("/id", refusal.mistakes().get(0).path());
    }

    @Test
    void replacementThatIsNoObjectIsRefused() throws NoSuchMethodException {
        Type type = replacement();
        assertThrows(InvalidInput.class, () -> Representations.read(Value.of("line 1"), type));
    }

    private static ParameterizedType replacement() throws NoSuchMethodException {
        return (ParameterizedType)
                RepresentationsTest.class.getDeclaredMethod("declared").getGenericReturnType();
    }

    private static Replacement<Project> declared() {
        return new Replacement<>(Optional.empty(), Optional.empty(), ENTRY.content());
    }

    private static Value members(Object... namesAndValues) {
        Map<String, Value> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            members.put((String) namesAndValues[i], (Value) namesAndValues[i + 1]);
        }
        return new Value.Members(members);
    }
}
