package org.twinbench.extensions;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls back, on a thread of its own, when a folder has changed and has then been quiet for a moment. */
final class FolderWatch implements AutoCloseable {

    /** What happens to the folder within one window is one change. */
    private static final long QUIET_MILLISECONDS = 60;

    /** Looked at without an event, for file systems that tell nothing or tell it late. */
    private static final long IDLE_MILLISECONDS = 1000;

    private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);

    /** What is called; it may find that nothing has changed. */
    interface Listener {
        void changed() throws IOException;
    }

    private final WatchService watcher;
    private final Listener listener;
    private final Thread thread;

    private FolderWatch(WatchService watcher, Listener listener) {
        this.watcher = watcher;
        this.listener = listener;
        this.thread = new Thread(this::watch, "extensions");
    }

    /** Creates the folder if need be and watches it until closed. */
    static FolderWatch of(Path folder, Listener listener) throws IOException {
        Files.createDirectories(folder);
        FolderWatch watch = new FolderWatch(folder.getFileSystem().newWatchService(), listener);
        folder.register(
                watch.watcher,
                StandardWatchEventKinds.ENTRY_CREATE,
                StandardWatchEventKinds.ENTRY_MODIFY,
                StandardWatchEventKinds.ENTRY_DELETE);
        watch.thread.start();
        return watch;
    }

    @Override
    public void close() throws IOException {
        watcher.close();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch() {
        try {
            while (true) {
                awaitQuiet();
                callBack();
            }
        } catch (ClosedWatchServiceException | InterruptedException e) {
            LOG.debug("The folder of extensions is not watched any more");
        }
    }

    private void awaitQuiet() throws InterruptedException {
        WatchKey key = watcher.poll(IDLE_MILLISECONDS, TimeUnit.MILLISECONDS);
        while (key != null) {
            key.pollEvents();
            key.reset();
            key = watcher.poll(QUIET_MILLISECONDS, TimeUnit.MILLISECONDS);
        }
    }

    private void callBack() {
        try {
            listener.changed();
        } catch (IOException | RuntimeException e) {
            LOG.error("The folder of extensions could not be followed; it is tried again in a second", e);
        }
    }
}
