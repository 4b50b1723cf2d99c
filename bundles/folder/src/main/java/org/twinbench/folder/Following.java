package org.twinbench.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.twinbench.api.library.Library;
import org.twinbench.api.project.FileProblem;
import org.twinbench.api.project.MachineFile;
import org.twinbench.api.project.Workspace;
import org.twinbench.folder.disk.Disk;
import org.twinbench.folder.disk.FolderWatch;
import org.twinbench.folder.sync.Synchronization;

/** Decides when files and machines are looked at: soon after an edit, now and then, and at the end. On one thread. */
final class Following implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Following.class);

    /** Edits that come one after the other, as of a slider, are written once. */
    private static final long TOGETHER_MILLISECONDS = 50;

    /** Until a file that is missing is looked for again. */
    private static final long AGAIN_MILLISECONDS = 450;

    /** Looked at without being told, for file systems that tell nothing; a large folder less often. */
    private static final long IDLE_MILLISECONDS = 2_000;

    private static final int IDLE_PER_LOOK = 20;
    private static final long START_SECONDS = 600;
    private static final long END_SECONDS = 20;

    private final ScheduledThreadPoolExecutor worker =
            new ScheduledThreadPoolExecutor(1, work -> new Thread(work, "folder"), new DiscardPolicy());
    private final Set<Long> edited = new HashSet<>();
    private final Synchronization synchronization;
    private final FolderWatch watch;
    private final List<AutoCloseable> registrations;
    private volatile Optional<String> failure = Optional.empty();
    private Optional<Future<?>> next = Optional.empty();

    private Following(Path root, Synchronization synchronization, Workspace workspace, Library library)
            throws IOException {
        this.synchronization = synchronization;
        this.watch = FolderWatch.of(root, this::look);
        this.registrations = List.of(
                workspace.onChange(change -> edited(change.machineModelId().orElse(change.id()))),
                library.onChange(this::look));
        worker.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    private interface Work {
        void run() throws IOException;
    }

    /** Makes everything the same, and goes on until closed. */
    static Following start(Path root, Synchronization synchronization, Workspace workspace, Library library)
            throws IOException {
        Following following = new Following(root, synchronization, workspace, library);
        following.carryOutNow(synchronization::open, START_SECONDS);
        return following;
    }

    /** Returns the files as they were seen last; the folder itself as {@code .} while it cannot be looked at. */
    List<MachineFile> files() {
        return failure.map(
                        sentence -> List.of(new MachineFile(".", Optional.empty(), List.of(FileProblem.of(sentence)))))
                .orElseGet(synchronization::files);
    }

    /** Writes what was edited last; further calls do nothing. */
    @Override
    public void close() throws IOException {
        if (worker.isShutdown()) {
            return;
        }
        for (AutoCloseable registration : registrations) {
            unregister(registration);
        }
        watch.close();
        carryOutNow(this::followEdited, END_SECONDS);
        worker.shutdown();
        try {
            worker.awaitTermination(END_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void unregister(AutoCloseable registration) {
        try {
            registration.close();
        } catch (Exception e) {
            LOG.error("Changes are still told of although nobody listens", e);
        }
    }

    /** Looks at everything soon, what was refused included. */
    private void look() {
        worker.schedule(() -> carryOut(() -> synchronization.look(true)), 0, TimeUnit.MILLISECONDS);
    }

    private void edited(long machine) {
        synchronized (edited) {
            if (edited.isEmpty()) {
                worker.schedule(() -> carryOut(this::followEdited), TOGETHER_MILLISECONDS, TimeUnit.MILLISECONDS);
            }
            edited.add(machine);
        }
    }

    private void followEdited() throws IOException {
        Set<Long> taken;
        synchronized (edited) {
            taken = Set.copyOf(edited);
            edited.clear();
        }
        synchronization.follow(taken);
    }

    private void carryOutNow(Work work, long seconds) {
        try {
            worker.submit(() -> carryOut(work)).get(seconds, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            LOG.warn("The folder is still being looked at after {} s", seconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void carryOut(Work work) {
        long start = System.nanoTime();
        try {
            work.run();
            failure = Optional.empty();
            watch.follow(synchronization.folders());
        } catch (IOException e) {
            fail("The folder cannot be looked at: " + Disk.reason(e) + ". It is tried again in some seconds.", e);
        } catch (RuntimeException e) {
            fail("The folder cannot be followed (" + e + "). It is tried again in some seconds.", e);
        }
        lookLater(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    }

    private void fail(String sentence, Exception cause) {
        if (failure.filter(sentence::equals).isEmpty()) {
            LOG.error(sentence, cause);
        }
        failure = Optional.of(sentence);
    }

    private void lookLater(long tookMilliseconds) {
        next.ifPresent(planned -> planned.cancel(false));
        long delay = synchronization.waits()
                ? AGAIN_MILLISECONDS
                : Math.max(IDLE_MILLISECONDS, IDLE_PER_LOOK * tookMilliseconds);
        next = Optional.of(
                worker.schedule(() -> carryOut(() -> synchronization.look(false)), delay, TimeUnit.MILLISECONDS));
    }
}
