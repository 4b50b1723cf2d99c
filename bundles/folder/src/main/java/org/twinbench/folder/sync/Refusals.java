package org.twinbench.folder.sync;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.twinbench.api.project.FileProblem;
import org.twinbench.api.project.MachineFile;

/** Files that are not the same as their machines, and why; each reason is logged once. Used by one thread. */
final class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger("org.twinbench.folder");

    private final SortedMap<String, Refusal> byFile = new TreeMap<>();
    private final Set<String> confirmed = new HashSet<>();

    private record Refusal(Optional<String> hash, List<FileProblem> problems) {}

    /**
     * Notes a refusal.
     *
     * @param hash of the content that is refused; empty if it is to be tried again although that stays
     */
    void add(String file, Optional<String> hash, List<FileProblem> problems) {
        Refusal before = byFile.put(file, new Refusal(hash, problems));
        confirmed.add(file);
        if (before == null || !before.problems.equals(problems)) {
            new MachineFile(file, Optional.empty(), problems).sentences().forEach(LOG::warn);
        }
    }

    /** Notes that a file and its machine are the same. */
    void remove(String file) {
        if (byFile.remove(file) != null) {
            LOG.info("{} and its machine are the same again", file);
        }
    }

    /** Returns whether this content has been refused before; then it still is. */
    boolean confirm(String file, String hash) {
        Refusal refusal = byFile.get(file);
        boolean known = refusal != null && refusal.hash.filter(hash::equals).isPresent();
        if (known) {
            confirmed.add(file);
        }
        return known;
    }

    /** Drops what has not been confirmed since the last call: there is no such file any more. */
    void dropOthers() {
        byFile.keySet().retainAll(confirmed);
        confirmed.clear();
    }

    boolean none() {
        return byFile.isEmpty();
    }

    List<FileProblem> problems(String file) {
        return Optional.ofNullable(byFile.get(file)).map(Refusal::problems).orElse(List.of());
    }

    /** Returns the files that are refused and not among these. */
    Map<String, List<FileProblem>> besides(Set<String> known) {
        Map<String, List<FileProblem>> others = new TreeMap<>();
        byFile.forEach((file, refusal) -> {
            if (!known.contains(file)) {
                others.put(file, refusal.problems());
            }
        });
        return others;
    }
}
