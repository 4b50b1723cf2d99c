package org.twinbench.commands.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twinbench.api.library.Direction;
import org.twinbench.api.library.PortDescriptor;
import org.twinbench.api.simulation.Probe;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.commands.file.WrongInput;
import org.twinbench.commands.text.Guess;

/** Chooses the signals of a run. */
final class Selection {

    private Selection() {}

    /**
     * Returns a reader of the chosen signals, sorted by path: those that a pattern matches; without a pattern all outputs and
     * bound inputs. Another input repeats the output that it is connected to, or holds still, so it is recorded only where it is
     * named.
     *
     * @param patterns paths in which {@code *} stands for any characters
     * @param bound what takes from a controller, or gives to one
     * @throws WrongInput if a pattern matches nothing
     */
    static Probe of(Simulation simulation, List<String> patterns, Set<String> bound) {
        Collection<String> paths = simulation.paths();
        if (patterns.isEmpty()) {
            return simulation.probe(worthIt(simulation.probe(List.copyOf(paths)), bound));
        }
        TreeSet<String> chosen = new TreeSet<>();
        for (String pattern : patterns) {
            List<String> matching = matching(paths, pattern);
            if (matching.isEmpty()) {
                throw new WrongInput("--record " + pattern + " matches no signal." + meant(paths, pattern));
            }
            chosen.addAll(matching);
        }
        return simulation.probe(new ArrayList<>(chosen));
    }

    private static List<String> worthIt(Probe all, Set<String> bound) {
        List<PortDescriptor> ports = all.ports();
        List<String> paths = all.paths();
        return IntStream.range(0, paths.size())
                .filter(i -> ports.get(i).direction() == Direction.OUTPUT || bound.contains(paths.get(i)))
                .mapToObj(paths::get)
                .toList();
    }

    private static List<String> matching(Collection<String> paths, String pattern) {
        Pattern expression = Pattern.compile(
                Stream.of(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
        return paths.stream().filter(path -> expression.matcher(path).matches()).toList();
    }

    private static String meant(Collection<String> paths, String pattern) {
        List<String> words = Stream.concat(
                        paths.stream(), paths.stream().map(path -> path.substring(0, path.lastIndexOf('.')) + ".*"))
                .distinct()
                .toList();
        return Guess.question(pattern, words);
    }
}
