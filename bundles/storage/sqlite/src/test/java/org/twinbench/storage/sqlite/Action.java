package org.twinbench.storage.sqlite;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.twinbench.api.storage.CollectionDefinition;
import org.twinbench.api.storage.DocumentCollection;
import org.twinbench.api.storage.Draft;
import org.twinbench.api.storage.StaleRevision;
import org.twinbench.api.storage.Storage;
import org.twinbench.api.storage.StorageFailure;

/** Something that is done to a storage; the answer is what the caller can see of it. */
sealed interface Action {
    /** Does it; two storages that are alike answer alike. */
    Object on(Storage storage);

    /** The documents of either collection. */
    static DocumentCollection collection(Storage storage, String name) {
        return storage.collection(new CollectionDefinition(name, List.of("colour", "name")));
    }

    record Create(String into, Set<Long> parents, Map<String, String> fields, String body) implements Action {
        @Override
        public Object on(Storage storage) {
            try {
                return collection(storage, into).create(new Draft(parents, fields, body));
            } catch (StorageFailure e) {
                return "no such parent";
            }
        }
    }

    record Replace(String into, long id, OptionalLong revision, Set<Long> parents, Map<String, String> fields)
            implements Action {
        @Override
        public Object on(Storage storage) {
            try {
                return collection(storage, into).replace(id, revision, new Draft(parents, fields, "replaced"));
            } catch (StorageFailure e) {
                return "no such parent";
            } catch (StaleRevision e) {
                return "stale, now " + e.current();
            }
        }
    }

    record Delete(String into, long id, OptionalLong revision) implements Action {
        @Override
        public Object on(Storage storage) {
            try {
                return collection(storage, into).delete(id, revision);
            } catch (StaleRevision e) {
                return "stale, now " + e.current();
            }
        }
    }

    record Find(String into, Map<String, String> equal, long after, int limit) implements Action {
        @Override
        public Object on(Storage storage) {
            return collection(storage, into).find(equal, after, limit);
        }
    }

    /** Several actions as one, after which it may fail. */
    record Together(List<Action> actions, boolean fails) implements Action {
        private static final class Failed extends RuntimeException {
            private static final long serialVersionUID = 1L;
        }

        @Override
        public Object on(Storage storage) {
            try {
                return storage.atomically(() -> {
                    List<Object> answers =
                            actions.stream().map(action -> action.on(storage)).toList();
                    if (fails) {
                        throw new Failed();
                    }
                    return answers;
                });
            } catch (Failed e) {
                return "failed";
            }
        }
    }
}
