package org.twinbench.kernel.units;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.twinbench.api.model.IllegalQuantity;

/** What was found out once and is asked again and again. Safe for use by many threads. */
final class Remembered<K, V> {

    /** Far more than a machine differs in; what people mistype must not fill the memory. */
    private static final int MOST = 10_000;

    private final Map<K, V> known = new ConcurrentHashMap<>();
    private final Finding<K, V> finding;

    /** Finds out what is not known yet; what fails is not remembered. */
    @FunctionalInterface
    interface Finding<K, V> {
        V find(K key) throws IllegalQuantity;
    }

    Remembered(Finding<K, V> finding) {
        this.finding = finding;
    }

    V get(K key) throws IllegalQuantity {
        V remembered = known.get(key);
        if (remembered != null) {
            return remembered;
        }
        V found = finding.find(key);
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(key, found);
        return found;
    }
}
