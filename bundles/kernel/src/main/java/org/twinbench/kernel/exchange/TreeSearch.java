package org.twinbench.kernel.exchange;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.twinbench.api.protocol.LinkFailure;
import org.twinbench.api.protocol.NoSuchNode;
import org.twinbench.api.protocol.Tree;

/** Finds tags by a part of their names or addresses, level by level, those near the roots first. For one search. */
final class TreeSearch {

    /** Nodes that may have some below them, of which no more are looked at. */
    private static final int MOST_BRANCHES = 10_000;

    private static final int AT_ONCE = 1_000;

    private final Tree tree;
    private final String wanted;
    private final int limit;
    private final List<Tree.Node> found = new ArrayList<>();
    private final Deque<Branch> branches = new ArrayDeque<>();
    private final Set<String> seen = new HashSet<>();

    /** A node that may have some below it, and the names of those on the way to it. */
    private record Branch(Optional<String> node, String way) {

        Tree.Node named(Tree.Node child) {
            return new Tree.Node(
                    child.address(), way + child.name(), child.type(), child.writable(), child.branches(), child.doc());
        }

        Branch below(Tree.Node child) {
            return new Branch(Optional.of(child.address()), way + child.name() + "/");
        }
    }

    /**
     * @param text in any case
     * @param limit how many tags are enough
     */
    TreeSearch(Tree tree, String text, int limit) {
        this.tree = tree;
        this.wanted = text.toLowerCase(Locale.ROOT);
        this.limit = limit;
    }

    /**
     * Returns tags below a node, named by the way to them. What goes while the others are looked at is not found: servers show
     * their sessions as nodes, too.
     *
     * @throws NoSuchNode if this node is not there
     */
    List<Tree.Node> below(Optional<String> node) throws LinkFailure, NoSuchNode, InterruptedException {
        node.ifPresent(seen::add);
        look(new Branch(node, ""));
        while (!branches.isEmpty() && found.size() < limit && seen.size() <= MOST_BRANCHES) {
            try {
                look(branches.remove());
            } catch (NoSuchNode gone) {
                // the others are still there
            }
        }
        return found;
    }

    private void look(Branch branch) throws LinkFailure, NoSuchNode, InterruptedException {
        Tree.Level level;
        int from = 0;
        do {
            level = tree.level(branch.node(), from, AT_ONCE);
            for (Tree.Node child : level.nodes()) {
                if (child.type().isPresent() && matches(child) && found.size() < limit) {
                    found.add(branch.named(child));
                }
                if (child.branches() && seen.add(child.address())) {
                    branches.add(branch.below(child));
                }
            }
            from += level.nodes().size();
        } while (level.more() && !level.nodes().isEmpty());
    }

    private boolean matches(Tree.Node node) {
        return node.name().toLowerCase(Locale.ROOT).contains(wanted)
                || node.address().toLowerCase(Locale.ROOT).contains(wanted);
    }
}
