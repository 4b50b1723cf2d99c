package org.twinbench.storage.memory;

import java.util.Collections;
import java.util.HashSet;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * A sorted map in two versions: the one that everybody sees, and the one that work under way is changing. Not safe for use by
 * many threads; {@link Transactions} is.
 */
final class Versions<K, V> {
    private final NavigableMap<K, V> committed = new TreeMap<>();
    private final NavigableMap<K, V> working = new TreeMap<>();
    private final Set<K> changed = new HashSet<>();

    NavigableMap<K, V> committed() {
        return Collections.unmodifiableNavigableMap(committed);
    }

    NavigableMap<K, V> working() {
        return Collections.unmodifiableNavigableMap(working);
    }

    void put(K key, V value) {
        changed.add(key);
        working.put(key, value);
    }

    /** Returns whether there was such a key. */
    boolean remove(K key) {
        changed.add(key);
        return working.remove(key) != null;
    }

    void commit() {
        copyChanges(working, committed);
    }

    void rollBack() {
        copyChanges(committed, working);
    }

    private void copyChanges(NavigableMap<K, V> from, NavigableMap<K, V> to) {
        for (K key : changed) {
            if (from.containsKey(key)) {
                to.put(key, from.get(key));
            } else {
                to.remove(key);
            }
        }
        changed.clear();
    }
}
