package org.twinbench.benchmarks.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Clients, each with a thread and a connection of its own, that are there before they begin to read: what it costs this process
 * to bring them up would otherwise be taken for their effect on the host.
 */
final class Crowd {

    private static final long STACK_BYTES = 128 << 10;
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final CompletableFuture<Task> task = new CompletableFuture<>();
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicLong answers = new AtomicLong();
    private final Queue<IOException> failures = new ConcurrentLinkedQueue<>();
    private final int clients;

    /**
     * What all of them do once a second, evenly spread over the second.
     *
     * @param begin by the clock of {@link System#nanoTime}, ns
     */
    private record Task(List<String> paths, int seconds, long begin) {}

    private Crowd(int clients) {
        this.clients = clients;
    }

    /** Lets as many clients connect. */
    static Crowd of(InetSocketAddress host, int clients) throws IOException {
        Crowd crowd = new Crowd(clients);
        for (int client = 0; client < clients; client++) {
            crowd.add(new Connection(host), SECOND * client / clients);
        }
        crowd.threads.forEach(Thread::start);
        return crowd;
    }

    private void add(Connection connection, long delay) {
        Runnable work = () -> {
            try (connection) {
                answers.addAndGet(read(connection, task.join(), delay));
            } catch (IOException e) {
                failures.add(e);
            }
        };
        threads.add(new Thread(null, work, "client " + threads.size(), STACK_BYTES));
    }

    /**
     * Lets them read some paths for some time, and leave.
     *
     * @return how many answers they got
     * @throws IOException if one of them got a wrong answer or none
     */
    long read(List<String> paths, int seconds) throws IOException, InterruptedException {
        task.complete(new Task(paths, seconds, System.nanoTime()));
        for (Thread thread : threads) {
            thread.join();
        }
        if (!failures.isEmpty()) {
            throw new IOException(failures.size() + " of " + clients + " clients failed", failures.peek());
        }
        return answers.get();
    }

    private static long read(Connection connection, Task task, long delay) throws IOException {
        long count = 0;
        for (int second = 0; second < task.seconds(); second++) {
            rest(task.begin() + delay + second * SECOND);
            for (String path : task.paths()) {
                connection.get(path);
                count++;
            }
        }
        return count;
    }

    private static void rest(long until) throws IOException {
        try {
            TimeUnit.NANOSECONDS.sleep(until - System.nanoTime());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
