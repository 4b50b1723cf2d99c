package org.twinbench.sdk.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.twinbench.sdk.storage.StorageUnderTest.named;
import static org.twinbench.sdk.storage.StorageUnderTest.parts;
import static org.twinbench.sdk.storage.StorageUnderTest.things;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.twinbench.api.storage.Document;
import org.twinbench.api.storage.DocumentCollection;
import org.twinbench.api.storage.Draft;
import org.twinbench.api.storage.Storage;

/** Documents are found by their fields, page by page. */
interface FindContract extends StorageUnderTest {
    @Test
    default void findsDocumentsInTheOrderOfTheirIds() throws Exception {
        Storage storage = open();
        Document a = things(storage).create(named("z"));
        parts(storage).create(named("z"));
        Document b = things(storage).create(named("a"));

        assertEquals(List.of(a, b), things(storage).find(Map.of(), 0, 10));
    }

    @Test
    default void findsDocumentsByAField() throws Exception {
        Storage storage = open();
        Document a = things(storage).create(named("same"));
        things(storage).create(named("other"));
        parts(storage).create(named("same"));
        Document b = things(storage).create(named("same"));

        assertEquals(List.of(a, b), things(storage).find(Map.of("name", "same"), 0, 10));
        assertEquals(List.of(), things(storage).find(Map.of("name", "Same"), 0, 10));
        assertEquals(List.of(), things(storage).find(Map.of("colour", "same"), 0, 10));
    }

    @Test
    default void findsDocumentsByAllOfSeveralFields() throws Exception {
        DocumentCollection things = things(open());
        things.create(painted("valve", "red"));
        Document wanted = things.create(painted("tank", "red"));
        things.create(painted("tank", "blue"));

        assertEquals(List.of(wanted), things.find(Map.of("name", "tank", "colour", "red"), 0, 10));
    }

    @Test
    default void findsARareFieldAmongManyDocuments() throws Exception {
        Storage storage = open();
        DocumentCollection things = things(storage);
        List<Document> rare = storage.atomically(() -> {
            List<Document> found = new ArrayList<>();
            for (int i = 0; i < 3_000; i++) {
                Document thing = things.create(painted(i % 1_000 == 999 ? "rare" : "common", "red"));
                if (i % 1_000 == 999) {
                    found.add(thing);
                }
            }
            return found;
        });

        assertEquals(rare, things.find(Map.of("name", "rare", "colour", "red"), 0, 10));
    }

    @Test
    default void forgetsTheFieldsOfAnEarlierRevision() throws Exception {
        DocumentCollection things = things(open());
        long id = things.create(painted("old", "red")).id();
        Document renamed = things.replace(id, ANY, named("new")).orElseThrow();

        assertEquals(List.of(), things.find(Map.of("name", "old"), 0, 10));
        assertEquals(List.of(), things.find(Map.of("colour", "red"), 0, 10));
        assertEquals(List.of(renamed), things.find(Map.of("name", "new"), 0, 10));
    }

    @Test
    default void pagesThroughDocuments() throws Exception {
        DocumentCollection things = things(open());
        List<Document> all = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            all.add(things.create(painted("x", "red")));
        }

        assertEquals(all, pages(things, Map.of()));
        assertEquals(all, pages(things, Map.of("name", "x")));
        assertEquals(all, pages(things, Map.of("name", "x", "colour", "red")));
    }

    @Test
    default void findsNothingWithALimitOfNone() throws Exception {
        DocumentCollection things = things(open());
        things.create(named("x"));

        assertEquals(List.of(), things.find(Map.of(), 0, 0));
    }

    @Test
    default void takesStatementsInNamesAsText() throws Exception {
        Storage storage = open();
        String hostile = "x'); DELETE FROM document; --";
        Document thing = things(storage).create(named(hostile));

        assertEquals(List.of(thing), things(storage).find(Map.of("name", hostile), 0, 10));
        assertEquals(List.of(), things(storage).find(Map.of("name", "' OR '1'='1"), 0, 10));
        assertEquals(List.of(), things(storage).find(Map.of("name", "%"), 0, 10));
    }

    private static Draft painted(String name, String colour) {
        return new Draft(Set.of(), Map.of("name", name, "colour", colour), "{}");
    }

    private static List<Document> pages(DocumentCollection things, Map<String, String> equal) {
        List<Document> all = new ArrayList<>();
        long after = 0;
        List<Document> page = things.find(equal, after, 3);
        while (!page.isEmpty()) {
            all.addAll(page);
            after = page.get(page.size() - 1).id();
            page = things.find(equal, after, 3);
        }
        return all;
    }
}
