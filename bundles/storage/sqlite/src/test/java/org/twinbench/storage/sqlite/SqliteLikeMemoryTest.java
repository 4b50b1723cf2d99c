package org.twinbench.storage.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.twinbench.api.storage.Storage;
import org.twinbench.storage.memory.MemoryStorage;
import org.twinbench.storage.sqlite.file.DatabaseFile;

/** Whatever is done to them, the storage in a file answers as the one in memory does. */
final class SqliteLikeMemoryTest {
    private static final Action ALL_THINGS = new Action.Find("things", Map.of(), 0, 1_000);
    private static final Action ALL_PARTS = new Action.Find("parts", Map.of(), 0, 1_000);

    private Storage memory = new MemoryStorage();
    private Path folder = Path.of("");
    private SqliteStorage sqlite = new SqliteStorage(DatabaseFile.at(""));

    @BeforeTry
    void open() throws IOException {
        folder = Files.createTempDirectory("twinbench");
        memory = new MemoryStorage();
        sqlite = reopened();
    }

    @AfterTry
    void close() throws IOException {
        sqlite.close();
        Files.delete(folder.resolve("twinbench.db"));
        Files.delete(folder);
    }

    @Property(tries = 60)
    void answersAlike(@ForAll("actions") List<Action> actions) {
        for (Action action : actions) {
            assertEquals(action.on(memory), action.on(sqlite), action.toString());
        }
        sqlite.close();
        sqlite = reopened();
        assertEquals(ALL_THINGS.on(memory), ALL_THINGS.on(sqlite));
        assertEquals(ALL_PARTS.on(memory), ALL_PARTS.on(sqlite));
    }

    private SqliteStorage reopened() {
        return new SqliteStorage(DatabaseFile.at(folder.resolve("twinbench.db").toString()));
    }

    @Provide
    Arbitrary<List<Action>> actions() {
        Arbitrary<Action> together = Combinators.combine(single().list().ofMaxSize(6), Arbitraries.of(true, false))
                .as(Action.Together::new);
        return Arbitraries.frequencyOf(Tuple.of(4, single()), Tuple.of(1, together))
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }

    private static Arbitrary<Action> single() {
        Arbitrary<Action> create = Combinators.combine(collections(), parents(), fields(), bodies())
                .as(Action.Create::new);
        Arbitrary<Action> replace = Combinators.combine(collections(), ids(), revisions(), parents(), fields())
                .as(Action.Replace::new);
        Arbitrary<Action> delete =
                Combinators.combine(collections(), ids(), revisions()).as(Action.Delete::new);
        Arbitrary<Action> find = Combinators.combine(
                        collections(), fields(), ids(), Arbitraries.integers().between(0, 5))
                .as(Action.Find::new);
        return Arbitraries.oneOf(create, create, create, replace, delete, find);
    }

    private static Arbitrary<String> collections() {
        return Arbitraries.of("things", "parts");
    }

    private static Arbitrary<Long> ids() {
        return Arbitraries.longs().between(0, 12);
    }

    private static Arbitrary<OptionalLong> revisions() {
        return Arbitraries.of(OptionalLong.empty(), OptionalLong.of(1), OptionalLong.of(2));
    }

    private static Arbitrary<Set<Long>> parents() {
        return Arbitraries.longs().between(1, 8).set().ofMaxSize(2);
    }

    private static Arbitrary<Map<String, String>> fields() {
        return Arbitraries.maps(Arbitraries.of("name", "colour"), Arbitraries.of("a", "b", "' OR 1=1 --", ""));
    }

    private static Arbitrary<String> bodies() {
        return Arbitraries.strings().ofMaxLength(20).filter(text -> text.codePoints()
                .noneMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE));
    }
}
