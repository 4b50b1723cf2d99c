package org.twinbench.extensions.framework;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;

/**
 * The threads of a bundle: those of a class of it, with its class loader as context class loader, or with a method of it on
 * their stack. What a thread was made to run is hidden in it.
 *
 * @param bundle a bundle that is not uninstalled
 * @param loader its class loader
 */
record BundleThreads(Bundle bundle, ClassLoader loader) {

    private static final long GRACE_MILLISECONDS = 500;

    /** Empty if the bundle is not resolved, so that it can have none. */
    static Optional<BundleThreads> of(Bundle bundle) {
        return Optional.ofNullable(bundle.adapt(BundleWiring.class))
                .map(BundleWiring::getClassLoader)
                .map(loader -> new BundleThreads(bundle, loader));
    }

    /** Names those that go on although the bundle was stopped; they are given a moment to end. */
    Optional<String> left() {
        List<Thread> left = alive();
        long end = System.nanoTime() + GRACE_MILLISECONDS * 1_000_000;
        while (!left.isEmpty() && System.nanoTime() < end) {
            await(left.get(0));
            left = alive();
        }
        return left.isEmpty() ? Optional.empty() : Optional.of(sentence(left));
    }

    /** Returns where in the bundle a thread is. */
    Optional<String> place(Thread thread) {
        return Arrays.stream(thread.getStackTrace())
                .filter(this::isOfBundle)
                .map(StackTraceElement::toString)
                .findFirst();
    }

    private String sentence(List<Thread> left) {
        String names = left.stream()
                .map(thread -> "\"" + thread.getName() + "\"")
                .sorted()
                .collect(Collectors.joining(", "));
        return bundle.getSymbolicName() + " " + bundle.getVersion() + " was stopped and left "
                + (left.size() == 1 ? "a thread" : left.size() + " threads") + " running: " + names
                + ". What it starts it must end in its activator's stop or its component's deactivate.";
    }

    private List<Thread> alive() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> thread.getKey().isAlive() && isOfBundle(thread))
                .map(Map.Entry::getKey)
                .toList();
    }

    private boolean isOfBundle(Map.Entry<Thread, StackTraceElement[]> thread) {
        return thread.getKey().getContextClassLoader() == loader
                || thread.getKey().getClass().getClassLoader() == loader
                || Arrays.stream(thread.getValue()).anyMatch(this::isOfBundle);
    }

    private boolean isOfBundle(StackTraceElement frame) {
        return bundle.getEntry(frame.getClassName().replace('.', '/') + ".class") != null;
    }

    private static void await(Thread thread) {
        try {
            thread.join(GRACE_MILLISECONDS / 10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
