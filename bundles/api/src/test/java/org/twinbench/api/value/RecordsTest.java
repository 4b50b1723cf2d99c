package org.twinbench.api.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecordsTest {

    enum Mode {
        RUN_ONCE,
        REPEAT
    }

    record Range(double min, double max) {
        Range {
            if (min > max) {
                throw new IllegalArgumentException("min is greater than max.");
            }
        }
    }

    record Settings(
            String name,
            boolean whenBad,
            int count,
            Optional<Long> big,
            Mode mode,
            Optional<Range> range,
            List<Range> ranges,
            Map<String, Value> free) {}

    record Tree(List<Tree> branches) {}

    record Picky(String word) {
        Picky {
            if (word.isEmpty()) {
                throw new InvalidInput(List.of(Mistake.at("/word", "A word."), Mistake.at("/word", "Any word.")));
            }
        }
    }

    record Page<T>(List<T> items) {}

    private static final Settings SETTINGS = new Settings(
            "a",
            true,
            3,
            Optional.empty(),
            Mode.RUN_ONCE,
            Optional.of(new Range(0, 1.5)),
            List.of(new Range(1, 2)),
            Map.of("someKey", Value.of("2 kW")));

    private record Wait(double for_) {}

    @Test
    void aWordThatJavaKeepsToItselfIsAMemberToo() {
        Value.Members wait = Records.write(new Wait(2));
        assertEquals(Set.of("for"), wait.members().keySet());
        assertEquals(new Wait(2), Records.read(wait, Wait.class));
    }

    @Test
    void writesSnakeCaseAndLeavesAbsentMembersOut() {
        Value.Members written = Records.write(SETTINGS);

        assertEquals(
                List.of("name", "when_bad", "count", "mode", "range", "ranges", "free"),
                List.copyOf(written.members().keySet()));
        assertEquals(Value.of("run_once"), written.members().get("mode"));
        assertEquals(
                members("min", Value.of(0), "max", Value.of(1.5)),
                written.members().get("range"));
    }

    @Test
    void readsWhatItWrote() {
        assertEquals(SETTINGS, Records.read(Records.write(SETTINGS), Settings.class));
    }

    @Test
    void readsRecordsOfTheirOwnClass() {
        Tree tree = new Tree(List.of(new Tree(List.of()), new Tree(List.of(new Tree(List.of())))));

        assertEquals(tree, Records.read(Records.write(tree), Tree.class));
    }

    @Test
    void writesGenericRecords() {
        assertEquals(
                members("items", new Value.Items(List.of(members("min", Value.of(1), "max", Value.of(2))))),
                Records.write(new Page<>(List.of(new Range(1, 2)))));
    }

    @Test
    void tellsWhatThereIsWhereAMemberResemblesNothing() {
        assertEquals(
                "There is no \"step\" here, only min, max.",
                mistakes(members("min", Value.of(1), "max", Value.of(2), "step", Value.of(3)), Range.class)
                        .get(0)
                        .message());
    }

    @Test
    void namesEveryMistakeAtItsPath() {
        Value given = members(
                "name", Value.of(5),
                "when_bad", Value.of("yes"),
                "cuont", Value.of(3),
                "big", Value.of(0.5),
                "mode", Value.of("run_onse"),
                "ranges", new Value.Items(List.of(members("min", Value.of(true), "max", Value.of(1)), Value.of(7))),
                "free", new Value.Nothing());

        List<Mistake> mistakes = mistakes(given, Settings.class);

        assertEquals(
                List.of(
                        "/name: Here must be a text, not 5.",
                        "/when_bad: Here must be true or false, not the text \"yes\".",
                        "/cuont: There is no \"cuont\" here. Did you mean \"count\"?",
                        "/big: Here must be an integer from -9223372036854775808 to 9223372036854775807, not 0.5.",
                        "/mode: Here must be one of the words run_once, repeat, not \"run_onse\"."
                                + " Did you mean \"run_once\"?",
                        "/ranges/0/min: Here must be a number, not true.",
                        "/ranges/1: Here must be an object of min, max, not 7.",
                        "/free: Here must be an object, not null.",
                        "/count: \"count\" is missing."),
                mistakes.stream().map(m -> m.path() + ": " + m.message()).toList());
        assertEquals(Optional.of("count"), mistakes.get(2).suggestion());
        assertEquals(Optional.of("run_once, repeat"), mistakes.get(4).range());
        assertEquals(Optional.of("\"yes\""), mistakes.get(1).value());
    }

    @Test
    void absentIsLeftOutNotNull() {
        assertEquals(
                "Here must be an integer, not null.",
                mistakes(with("big", new Value.Nothing()), Settings.class)
                        .get(0)
                        .message());
    }

    @Test
    void takesWhatTheConstructorRefusesAsAMistake() {
        Value given = with("ranges", new Value.Items(List.of(members("min", Value.of(2), "max", Value.of(1)))));

        assertEquals(List.of(Mistake.at("/ranges/0", "min is greater than max.")), mistakes(given, Settings.class));
    }

    @Test
    void takesAllMistakesOfTheConstructor() {
        assertEquals(
                List.of(Mistake.at("/word", "A word."), Mistake.at("/word", "Any word.")),
                mistakes(members("word", Value.of("")), Picky.class));
    }

    @Test
    void refusesIntegersThatDoNotFit() {
        assertEquals(
                3, Records.read(with("count", Value.of(3.0)), Settings.class).count());
        for (String number : List.of("2147483648", "-2147483649", "0.5", "1e30", "1e999999999")) {
            Mistake mistake =
                    mistakes(with("count", decimal(number)), Settings.class).get(0);
            assertEquals(Optional.of("an integer from -2147483648 to 2147483647"), mistake.range(), number);
        }
    }

    @Test
    void refusesNumbersThatNoDoubleHolds() {
        Value given = with("range", members("min", Value.of(0), "max", decimal("1e999")));

        assertEquals("/range/max", mistakes(given, Settings.class).get(0).path());
    }

    @Test
    void escapesPathsAsJsonPointersWantIt() {
        record Named(Map<String, String> texts) {}

        Value given = members("texts", members("a/b~c", Value.of(1)));

        assertEquals("/texts/a~1b~0c", mistakes(given, Named.class).get(0).path());
    }

    @Test
    void refusesTypesThatAValueCannotSay() {
        record Odd(Runnable work) {}

        assertThrows(IllegalArgumentException.class, () -> Records.read(members(), Odd.class));
        assertThrows(IllegalArgumentException.class, () -> Records.write(new Odd(() -> {})));
    }

    private static List<Mistake> mistakes(Value given, Class<? extends Record> type) {
        return assertThrows(InvalidInput.class, () -> Records.read(given, type)).mistakes();
    }

    private static Value with(String name, Value value) {
        Map<String, Value> members = new LinkedHashMap<>(Records.write(SETTINGS).members());
        members.put(name, value);
        return new Value.Members(members);
    }

    private static Value decimal(String number) {
        return new Value.Decimal(new BigDecimal(number));
    }

    private static Value members(Object... namesAndValues) {
        Map<String, Value> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            members.put((String) namesAndValues[i], (Value) namesAndValues[i + 1]);
        }
        return new Value.Members(members);
    }
}
