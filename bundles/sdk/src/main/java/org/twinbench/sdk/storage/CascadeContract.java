package org.twinbench.sdk.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.twinbench.sdk.storage.StorageUnderTest.named;
import static org.twinbench.sdk.storage.StorageUnderTest.parts;
import static org.twinbench.sdk.storage.StorageUnderTest.things;
import static org.twinbench.sdk.storage.StorageUnderTest.under;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.twinbench.api.storage.Document;
import org.twinbench.api.storage.DocumentCollection;
import org.twinbench.api.storage.Storage;
import org.twinbench.api.storage.StorageFailure;

/** Documents go with their parents. */
interface CascadeContract extends StorageUnderTest {
    @Test
    default void deletesChildrenInAllCollections() throws Exception {
        Storage storage = open();
        long root = things(storage).create(named("root")).id();
        long child = parts(storage).create(under(root)).id();
        things(storage).create(under(child));
        Document other = things(storage).create(named("other"));

        assertTrue(things(storage).delete(root, ANY));

        assertEquals(List.of(other), things(storage).find(Map.of(), 0, 10));
        assertEquals(List.of(), parts(storage).find(Map.of(), 0, 10));
    }

    @Test
    default void deletesAChildWithAnyOfItsParents() throws Exception {
        DocumentCollection things = things(open());
        Document one = things.create(named("one"));
        Document two = things.create(named("two"));
        long child = things.create(under(one.id(), two.id())).id();

        things.delete(two.id(), ANY);

        assertEquals(Optional.empty(), things.read(child));
        assertEquals(Optional.of(one), things.read(one.id()));
    }

    @Test
    default void keepsAChildOfFormerParents() throws Exception {
        DocumentCollection things = things(open());
        long former = things.create(named("former")).id();
        long present = things.create(named("present")).id();
        long child = things.create(under(former)).id();
        Document moved = things.replace(child, ANY, under(present)).orElseThrow();

        things.delete(former, ANY);

        assertEquals(Optional.of(moved), things.read(child));
    }

    @Test
    default void refusesADocumentAsItsOwnParentFromTheStart() throws Exception {
        DocumentCollection things = things(open());

        assertThrows(StorageFailure.class, () -> things.create(under(1L)));
        assertEquals(List.of(), things.find(Map.of(), 0, 10));
    }

    @Test
    default void deletesDocumentsThatAreParentsOfEachOther() throws Exception {
        DocumentCollection things = things(open());
        long one = things.create(named("one")).id();
        long two = things.create(under(one)).id();
        things.replace(one, ANY, under(two));

        assertTrue(things.delete(two, ANY));
        assertEquals(List.of(), things.find(Map.of(), 0, 10));
    }

    @Test
    default void deletesToAnyDepth() throws Exception {
        Storage storage = open();
        DocumentCollection things = things(storage);
        long root = storage.atomically(() -> {
            long top = things.create(named("root")).id();
            long parent = top;
            for (int depth = 0; depth < 1_500; depth++) {
                parent = things.create(under(parent)).id();
            }
            return top;
        });

        things.delete(root, ANY);

        assertEquals(List.of(), things.find(Map.of(), 0, 10));
    }
}
