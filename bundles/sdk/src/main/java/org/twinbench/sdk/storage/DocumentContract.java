package org.twinbench.sdk.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.twinbench.sdk.storage.StorageUnderTest.named;
import static org.twinbench.sdk.storage.StorageUnderTest.parts;
import static org.twinbench.sdk.storage.StorageUnderTest.things;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.twinbench.api.storage.Document;
import org.twinbench.api.storage.DocumentCollection;
import org.twinbench.api.storage.Draft;
import org.twinbench.api.storage.StaleRevision;
import org.twinbench.api.storage.Storage;
import org.twinbench.api.storage.StorageFailure;

/** Documents: create, read, replace, delete. */
interface DocumentContract extends StorageUnderTest {
    @Test
    default void givesBackWhatWasWritten() throws Exception {
        Storage storage = open();
        long parent = parts(storage).create(named("parent")).id();
        Draft draft = new Draft(
                Set.of(parent),
                Map.of("name", "Füllstand \u0000 ’; DROP TABLE document; --", "colour", ""),
                "{\"text\":\"\uD83D\uDD25 'quoted' \\\"twice\\\" \\n\"}");

        Document written = things(storage).create(draft);

        assertEquals(draft, written.content());
        assertEquals(Optional.of(written), things(storage).read(written.id()));
    }

    @Test
    default void numbersDocumentsUpwardsFromOneInAllCollectionsTogether() throws Exception {
        Storage storage = open();

        assertEquals(1, things(storage).create(named("a")).id());
        assertEquals(2, parts(storage).create(named("b")).id());
        assertEquals(3, things(storage).create(named("c")).id());
    }

    @Test
    default void neverUsesANumberAgain() throws Exception {
        DocumentCollection things = things(open());
        long last = things.create(named("a")).id();
        things.delete(last, ANY);

        assertTrue(things.create(named("b")).id() > last);
    }

    @Test
    default void countsRevisionsFromOne() throws Exception {
        DocumentCollection things = things(open());
        Document first = things.create(named("a"));

        Optional<Document> second = things.replace(first.id(), OptionalLong.of(1), named("b"));

        assertEquals(1, first.revision());
        assertEquals(Optional.of(new Document(first.id(), 2, named("b"))), second);
        assertEquals(second, things.read(first.id()));
    }

    @Test
    default void countsARevisionThatChangesNothing() throws Exception {
        DocumentCollection things = things(open());
        long id = things.create(named("a")).id();

        assertEquals(2, things.replace(id, ANY, named("a")).orElseThrow().revision());
    }

    @Test
    default void refusesToReplaceAStaleRevision() throws Exception {
        DocumentCollection things = things(open());
        long id = things.create(named("a")).id();
        Document current = things.replace(id, ANY, named("b")).orElseThrow();

        StaleRevision refusal =
                assertThrows(StaleRevision.class, () -> things.replace(id, OptionalLong.of(1), named("c")));

        assertEquals(id, refusal.id());
        assertEquals(2, refusal.current());
        assertEquals(Optional.of(current), things.read(id));
    }

    @Test
    default void refusesToDeleteAStaleRevision() throws Exception {
        DocumentCollection things = things(open());
        long id = things.create(named("a")).id();
        things.replace(id, ANY, named("b"));

        assertThrows(StaleRevision.class, () -> things.delete(id, OptionalLong.of(1)));
        assertTrue(things.delete(id, OptionalLong.of(2)));
        assertEquals(Optional.empty(), things.read(id));
    }

    @Test
    default void knowsNothingOfMissingDocuments() throws Exception {
        DocumentCollection things = things(open());

        assertEquals(Optional.empty(), things.read(7));
        assertEquals(Optional.empty(), things.replace(7, OptionalLong.of(1), named("a")));
        assertFalse(things.delete(7, OptionalLong.of(1)));
    }

    @Test
    default void keepsCollectionsApart() throws Exception {
        Storage storage = open();
        Document thing = things(storage).create(named("a"));

        assertEquals(Optional.empty(), parts(storage).read(thing.id()));
        assertEquals(Optional.empty(), parts(storage).replace(thing.id(), ANY, named("b")));
        assertFalse(parts(storage).delete(thing.id(), ANY));
        assertEquals(Optional.of(thing), things(storage).read(thing.id()));
    }

    @Test
    default void refusesParentsThatDoNotExist() throws Exception {
        DocumentCollection things = things(open());
        Document thing = things.create(named("a"));
        Draft orphan = new Draft(Set.of(thing.id(), 77L), Map.of("name", "b"), "{}");

        assertThrows(StorageFailure.class, () -> things.create(orphan));
        assertThrows(StorageFailure.class, () -> things.replace(thing.id(), ANY, orphan));

        assertEquals(List.of(thing), things.find(Map.of(), 0, 10));
        assertEquals(List.of(), things.find(Map.of("name", "b"), 0, 10));
    }

    @Test
    default void refusesFieldsThatAreNotIndexed() throws Exception {
        DocumentCollection things = things(open());
        Draft draft = new Draft(Set.of(), Map.of("weight", "3"), "{}");

        assertThrows(IllegalArgumentException.class, () -> things.create(draft));
        assertThrows(IllegalArgumentException.class, () -> things.find(Map.of("weight", "3"), 0, 10));
        assertEquals(List.of(), things.find(Map.of(), 0, 10));
    }
}
