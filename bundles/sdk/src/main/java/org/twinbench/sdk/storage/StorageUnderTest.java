package org.twinbench.sdk.storage;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.twinbench.api.storage.CollectionDefinition;
import org.twinbench.api.storage.DocumentCollection;
import org.twinbench.api.storage.Draft;
import org.twinbench.api.storage.Storage;

/** The backend that is tested, and the words that the tests share. */
interface StorageUnderTest {
    /** Whichever revision there is. */
    OptionalLong ANY = OptionalLong.empty();

    /** Returns an empty storage; whoever implements this closes it after the test. */
    Storage open() throws Exception;

    /** Returns a collection that is found by {@code name} and {@code colour}. */
    static DocumentCollection things(Storage storage) {
        return storage.collection(new CollectionDefinition("things", List.of("name", "colour")));
    }

    /** Returns another collection, found by {@code name}. */
    static DocumentCollection parts(Storage storage) {
        return storage.collection(new CollectionDefinition("parts", List.of("name")));
    }

    /** Returns a document of this name that stands alone. */
    static Draft named(String name) {
        return new Draft(Set.of(), Map.of("name", name), "{\"name\":\"" + name + "\"}");
    }

    /** Returns a document that is deleted with its parents. */
    static Draft under(Long... parents) {
        return new Draft(Set.of(parents), Map.of(), "{}");
    }
}
