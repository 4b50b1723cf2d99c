package org.twinbench.projects.match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.twinbench.api.library.Direction;
import org.twinbench.api.match.Match;
import org.twinbench.api.match.Matches;
import org.twinbench.api.match.UnmatchedPort;
import org.twinbench.api.match.UnmatchedTag;
import org.twinbench.api.model.MachineModel.Binding;
import org.twinbench.api.project.Edit;
import org.twinbench.api.protocol.Tree;
import org.twinbench.projects.match.NamePattern.Expected;

/** One comparison: ports, and the one tag that is called like each. */
final class Matching {

    private final String link;
    private final Map<String, Binding> bound;
    private final Map<BindablePort, List<Tree.Node>> taken = new LinkedHashMap<>();
    private final Map<String, Match> matched = new TreeMap<>();
    private final List<Edit> edits = new ArrayList<>();
    private final List<UnmatchedTag> unmatchedTags = new ArrayList<>();
    private final List<UnmatchedPort> unmatchedPorts = new ArrayList<>();

    /**
     * @param link name of the link
     * @param bound what is bound already
     */
    Matching(String link, Map<String, Binding> bound) {
        this.link = link;
        this.bound = bound;
    }

    /** Looks for tags of these names. */
    Matches of(NamePattern pattern, List<BindablePort> ports, List<Tree.Node> tags) {
        Map<BindablePort, Expected> expected = new LinkedHashMap<>();
        ports.forEach(port -> pattern.of(port).ifPresent(name -> expected.put(port, name)));
        tags.forEach(tag -> take(tag, expected));
        ports.forEach(this::judge);
        return new Matches(
                List.copyOf(matched.values()),
                List.copyOf(unmatchedTags),
                List.copyOf(unmatchedPorts),
                List.copyOf(edits));
    }

    private void take(Tree.Node tag, Map<BindablePort, Expected> expected) {
        String name = NamePattern.words(tag.name());
        String address = NamePattern.words(tag.address());
        List<BindablePort> fitting = expected.entrySet().stream()
                .filter(port -> port.getValue().fits(name, address))
                .map(Map.Entry::getKey)
                .toList();
        int longest = fitting.stream().mapToInt(BindablePort::length).max().orElse(0);
        List<BindablePort> best =
                fitting.stream().filter(port -> port.length() == longest).toList();
        if (best.size() == 1) {
            taken.computeIfAbsent(best.get(0), port -> new ArrayList<>()).add(tag);
        } else {
            refuse(
                    tag,
                    best.isEmpty()
                            ? "No port is called like it."
                            : "Several ports are called like it: " + paths(best) + "; write more into the pattern.");
        }
    }

    private static String paths(List<BindablePort> ports) {
        return ports.stream().map(BindablePort::path).collect(Collectors.joining(", "));
    }

    private void judge(BindablePort port) {
        List<Tree.Node> tags = taken.getOrDefault(port, List.of());
        if (tags.isEmpty()) {
            unmatchedPorts.add(new UnmatchedPort(port.path(), "No tag is called like it."));
        } else if (tags.size() > 1) {
            tags.forEach(tag -> refuse(tag, "Other tags are called like " + port.path() + ", too."));
            unmatchedPorts.add(new UnmatchedPort(
                    port.path(),
                    "Several tags are called like it: "
                            + tags.stream().map(Tree.Node::address).collect(Collectors.joining(", "))
                            + "; look below another node, or write more into the pattern."));
        } else {
            bind(port, tags.get(0));
        }
    }

    private void bind(BindablePort port, Tree.Node tag) {
        Optional<String> hindrance = hindrance(port, tag);
        if (hindrance.isPresent()) {
            refuse(tag, port.path() + ": " + hindrance.get());
            unmatchedPorts.add(new UnmatchedPort(port.path(), tag.address() + ": " + hindrance.get()));
            return;
        }
        Optional<Binding> before = Optional.ofNullable(bound.get(port.path()));
        if (before.filter(binding -> isThis(binding, tag)).isPresent()) {
            refuse(tag, port.path() + " is bound to it already.");
            return;
        }
        matched.put(
                port.path(),
                new Match(
                        port.path(),
                        port.port().direction(),
                        tag.address(),
                        tag.name(),
                        tag.type().orElseThrow(),
                        before.map(binding -> binding.link() + " " + binding.address())));
        edits.add(new Edit.SetBinding(port.path(), binding(before, tag)));
    }

    private boolean isThis(Binding binding, Tree.Node tag) {
        return binding.link().equals(link) && binding.address().equals(tag.address());
    }

    private static Optional<String> hindrance(BindablePort port, Tree.Node tag) {
        if (port.port().direction() == Direction.OUTPUT) {
            return tag.writable()
                    ? Optional.empty()
                    : Optional.of("An output gives to its tag, and nobody may write this one.");
        }
        return tag.type().orElseThrow().losesIn(port.port().kind())
                ? Optional.of("The tag is " + tag.type().get().word() + "; the port would lose its fraction.")
                : Optional.empty();
    }

    /** What was said of a port before, its scaling for one, stays. */
    private Binding binding(Optional<Binding> before, Tree.Node tag) {
        return before.map(old -> new Binding(
                        link, tag.address(), old.raw(), old.value(), old.whenBad(), old.safe(), old.update()))
                .orElseGet(() -> new Binding(
                        link,
                        tag.address(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private void refuse(Tree.Node tag, String reason) {
        unmatchedTags.add(new UnmatchedTag(tag.address(), tag.name(), reason));
    }
}
