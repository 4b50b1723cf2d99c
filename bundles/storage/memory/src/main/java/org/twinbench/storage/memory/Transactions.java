package org.twinbench.storage.memory;

import java.util.List;
import java.util.NavigableMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;

/** Lets one thread at a time work on some maps, and everybody read what was last committed. */
final class Transactions {
    private final ReentrantLock working = new ReentrantLock();
    private final ReentrantReadWriteLock committing = new ReentrantReadWriteLock();
    private final List<Versions<?, ?>> maps;

    Transactions(Versions<?, ?>... maps) {
        this.maps = List.of(maps);
    }

    <T> T atomically(Supplier<T> work) {
        working.lock();
        try {
            return working.getHoldCount() > 1 ? work.get() : outermost(work);
        } finally {
            working.unlock();
        }
    }

    private <T> T outermost(Supplier<T> work) {
        boolean done = false;
        try {
            T result = work.get();
            done = true;
            return result;
        } finally {
            end(done);
        }
    }

    private void end(boolean done) {
        if (!done) {
            maps.forEach(Versions::rollBack);
            return;
        }
        committing.writeLock().lock();
        try {
            maps.forEach(Versions::commit);
        } finally {
            committing.writeLock().unlock();
        }
    }

    /** Looks at a map: at the changes of this thread's own work, if it does any, else at what was committed. */
    <K, V, R> R read(Versions<K, V> map, Function<NavigableMap<K, V>, R> look) {
        if (working.isHeldByCurrentThread()) {
            return look.apply(map.working());
        }
        committing.readLock().lock();
        try {
            return look.apply(map.committed());
        } finally {
            committing.readLock().unlock();
        }
    }
}
