package org.twinbench.benchmarks.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Clients that read some paths once a second, each over a connection of its own, evenly spread over the second.
 *
 * @param host where it listens
 * @param paths what each of them reads
 * @param clients how many they are
 */
record Crowd(InetSocketAddress host, List<String> paths, int clients) {

    private static final long STACK_BYTES = 128 << 10;
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    /**
     * Lets them read for some time.
     *
     * @return how many answers they got
     * @throws IOException if one of them got a wrong answer or none
     */
    long read(int seconds) throws IOException, InterruptedException {
        AtomicLong answers = new AtomicLong();
        Queue<IOException> failures = new ConcurrentLinkedQueue<>();
        long begin = System.nanoTime();
        List<Thread> threads = new ArrayList<>();
        for (int client = 0; client < clients; client++) {
            long first = begin + SECOND * client / clients;
            Runnable work = () -> {
                try {
                    answers.addAndGet(read(first, seconds));
                } catch (IOException e) {
                    failures.add(e);
                }
            };
            threads.add(new Thread(null, work, "client " + client, STACK_BYTES));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        if (!failures.isEmpty()) {
            throw new IOException(failures.size() + " of " + clients + " clients failed", failures.peek());
        }
        return answers.get();
    }

    private long read(long first, int seconds) throws IOException {
        long answers = 0;
        rest(first);
        try (Connection connection = new Connection(host)) {
            for (int second = 0; second < seconds; second++) {
                rest(first + second * SECOND);
                for (String path : paths) {
                    connection.get(path);
                    answers++;
                }
            }
        }
        return answers;
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
