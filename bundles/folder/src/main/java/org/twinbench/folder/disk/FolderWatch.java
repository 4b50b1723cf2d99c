package org.twinbench.folder.disk;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls back, on a thread of its own, when something has changed in folders and they have then been quiet for a moment. What a
 * file system does not tell of has to be looked for.
 */
public final class FolderWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);

    /** An editor that saves, or git that checks out, makes many changes that belong together. */
    private static final long QUIET_MILLISECONDS = 60;

    /** A folder that is never quiet is looked at all the same. */
    private static final long PATIENCE_NANOSECONDS = 500_000_000;

    private final WatchService watcher;
    private final Runnable changed;
    private final Thread thread = new Thread(this::watch, "folder watch");
    private final Set<Path> watched = ConcurrentHashMap.newKeySet();
    private boolean told;

    private FolderWatch(WatchService watcher, Runnable changed) {
        this.watcher = watcher;
        this.changed = changed;
    }

    /** Watches the folders that {@link #follow} names, on the file system of the first. */
    public static FolderWatch of(Path root, Runnable changed) throws IOException {
        FolderWatch watch = new FolderWatch(root.getFileSystem().newWatchService(), changed);
        watch.thread.setDaemon(true);
        watch.thread.start();
        return watch;
    }

    /** Watches these folders; called by one thread. */
    public void follow(Set<Path> folders) {
        Set<Path> fresh = new HashSet<>(folders);
        fresh.removeAll(watched);
        for (Path folder : fresh) {
            try {
                folder.register(
                        watcher,
                        StandardWatchEventKinds.ENTRY_CREATE,
                        StandardWatchEventKinds.ENTRY_MODIFY,
                        StandardWatchEventKinds.ENTRY_DELETE);
                watched.add(folder);
            } catch (ClosedWatchServiceException e) {
                return;
            } catch (IOException e) {
                tellOnce(folder, e);
            }
        }
    }

    private void tellOnce(Path folder, IOException failure) {
        if (!told) {
            LOG.info("Changes in {} are found some seconds later than elsewhere: {}", folder, failure.toString());
            told = true;
        }
    }

    @Override
    public void close() throws IOException {
        watcher.close();
    }

    private void watch() {
        try {
            while (true) {
                awaitQuiet(watcher.take());
                changed.run();
            }
        } catch (ClosedWatchServiceException | InterruptedException e) {
            LOG.debug("The folder is not watched any more");
        }
    }

    private void awaitQuiet(WatchKey first) throws InterruptedException {
        long start = System.nanoTime();
        WatchKey key = first;
        while (key != null) {
            key.pollEvents();
            if (!key.reset()) {
                watched.remove((Path) key.watchable());
            }
            boolean patient = System.nanoTime() - start < PATIENCE_NANOSECONDS;
            key = patient ? watcher.poll(QUIET_MILLISECONDS, TimeUnit.MILLISECONDS) : null;
        }
    }
}
