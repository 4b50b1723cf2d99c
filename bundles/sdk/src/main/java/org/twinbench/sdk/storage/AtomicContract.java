package org.twinbench.sdk.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.twinbench.sdk.storage.StorageUnderTest.named;
import static org.twinbench.sdk.storage.StorageUnderTest.things;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.twinbench.api.storage.Document;
import org.twinbench.api.storage.DocumentCollection;
import org.twinbench.api.storage.Storage;
import org.twinbench.api.storage.StorageFailure;

/** All or nothing, and what others see meanwhile. */
interface AtomicContract extends StorageUnderTest {
    @Test
    default void keepsAllOfWorkThatIsDone() throws Exception {
        Storage storage = open();
        long id = storage.atomically(() -> {
            storage.blobs().write("key", new byte[0]);
            return things(storage).create(named("a")).id();
        });

        assertEquals(named("a"), things(storage).read(id).orElseThrow().content());
        assertEquals(List.of("key"), storage.blobs().keys(""));
    }

    @Test
    default void keepsNothingOfWorkThatFails() throws Exception {
        Storage storage = open();
        DocumentCollection things = things(storage);
        Document before = things.create(named("before"));
        Document deleted = things.create(named("deleted"));
        IllegalStateException failure = new IllegalStateException("half way");

        IllegalStateException thrown = assertThrows(
                IllegalStateException.class,
                () -> storage.atomically(() -> {
                    things.create(named("new"));
                    things.replace(before.id(), ANY, named("after"));
                    things.delete(deleted.id(), ANY);
                    storage.blobs().write("key", new byte[0]);
                    throw failure;
                }));

        assertSame(failure, thrown);
        assertEquals(List.of(before, deleted), things.find(Map.of(), 0, 10));
        assertEquals(List.of(before), things.find(Map.of("name", "before"), 0, 10));
        assertEquals(List.of(), storage.blobs().keys(""));
    }

    @Test
    default void goesOnAfterWorkThatFailed() throws Exception {
        Storage storage = open();
        assertThrows(
                AssertionError.class,
                () -> storage.atomically(() -> {
                    throw new AssertionError();
                }));

        assertEquals(named("a"), things(storage).create(named("a")).content());
    }

    @Test
    default void seesItsOwnChanges() throws Exception {
        Storage storage = open();
        DocumentCollection things = things(storage);
        long doomed = things.create(named("doomed")).id();

        storage.atomically(() -> {
            things.delete(doomed, ANY);
            Document a = things.create(named("a"));
            Document b = things.replace(a.id(), ANY, named("b")).orElseThrow();
            storage.blobs().write("key", new byte[0]);
            assertEquals(Optional.of(b), things.read(a.id()));
            assertEquals(List.of(b), things.find(Map.of(), 0, 10));
            assertEquals(List.of(), things.find(Map.of("name", "a"), 0, 10));
            assertEquals(List.of("key"), storage.blobs().keys(""));
            return null;
        });
    }

    @Test
    default void takesWorkWithinWorkAsPartOfIt() throws Exception {
        Storage storage = open();
        assertThrows(
                IllegalStateException.class,
                () -> storage.atomically(() -> {
                    storage.atomically(() -> things(storage).create(named("inner")));
                    throw new IllegalStateException();
                }));

        assertEquals(List.of(), things(storage).find(Map.of(), 0, 10));
    }

    @Test
    default void goesOnAfterARefusalWithinWork() throws Exception {
        Storage storage = open();
        DocumentCollection things = things(storage);
        storage.atomically(() -> {
            things.create(named("before"));
            assertThrows(StorageFailure.class, () -> things.create(StorageUnderTest.under(77L)));
            return things.create(named("after"));
        });

        assertEquals(
                List.of(named("before"), named("after")),
                things.find(Map.of(), 0, 10).stream().map(Document::content).toList());
    }

    @Test
    default void showsOthersTheStateBeforeWhileWorkIsUnderWay() throws Exception {
        Storage storage = open();
        DocumentCollection things = things(storage);
        Document before = things.create(named("before"));

        storage.atomically(() -> {
            things.replace(before.id(), ANY, named("after"));
            things.create(named("new"));
            assertEquals(List.of(before), elsewhere(() -> things.find(Map.of(), 0, 10)));
            return null;
        });

        assertEquals(2, elsewhere(() -> things.find(Map.of(), 0, 10)).size());
    }

    @Test
    default void letsNobodySeeHalfOfIt() throws Exception {
        Storage storage = open();
        DocumentCollection things = things(storage);
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService readers = Executors.newFixedThreadPool(3);
        List<Future<Boolean>> halves = Stream.generate(() -> readers.submit(() -> seesHalf(things, done)))
                .limit(3)
                .toList();

        for (int i = 0; i < 50; i++) {
            storage.atomically(() -> {
                List<Document> old = things.find(Map.of(), 0, 100);
                old.forEach(document -> things.delete(document.id(), ANY));
                String name =
                        old.isEmpty() ? "0" : old.get(0).content().fields().get("name") + "1";
                for (int n = 0; n < 10; n++) {
                    things.create(named(name));
                }
                return null;
            });
        }
        done.set(true);

        for (Future<Boolean> half : halves) {
            assertFalse(half.get(30, TimeUnit.SECONDS));
        }
        readers.shutdown();
    }

    @Test
    default void losesNoChangeOfManyWriters() throws Exception {
        Storage storage = open();
        DocumentCollection things = things(storage);
        long id = things.create(named("0")).id();
        Callable<Void> tenTimes = () -> {
            for (int i = 0; i < 10; i++) {
                storage.atomically(() -> {
                    int count = Integer.parseInt(
                            things.read(id).orElseThrow().content().fields().get("name"));
                    return things.replace(id, ANY, named(Integer.toString(count + 1)));
                });
            }
            return null;
        };
        ExecutorService writers = Executors.newFixedThreadPool(4);
        for (Future<Void> writer : writers.invokeAll(List.of(tenTimes, tenTimes, tenTimes, tenTimes))) {
            writer.get(30, TimeUnit.SECONDS);
        }
        writers.shutdown();

        assertEquals(new Document(id, 41, named("40")), things.read(id).orElseThrow());
    }

    private static boolean seesHalf(DocumentCollection things, AtomicBoolean done) {
        boolean half = false;
        while (!done.get() && !half) {
            List<Document> seen = things.find(Map.of(), 0, 100);
            long names = seen.stream().map(Document::content).distinct().count();
            half = names > 1 || seen.size() % 10 != 0;
        }
        return half;
    }

    private static <T> T elsewhere(Callable<T> work) {
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            return other.submit(work).get(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        } finally {
            other.shutdown();
        }
    }
}
