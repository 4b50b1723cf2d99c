package org.twinbench.kernel.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.twinbench.api.protocol.DataType;
import org.twinbench.api.protocol.NoSuchNode;
import org.twinbench.api.protocol.Tree;

/** A tree of two branches, one of which is gone when it is looked at, and which meet again below the other. */
final class TreeSearchTest {

    private static final Map<String, List<Tree.Node>> NODES = Map.of(
            "", List.of(branch("sessions"), branch("line")),
            "line", List.of(tag("Level"), branch("pump"), branch("line")),
            "pump", List.of(tag("level.low"), tag("speed")));

    private static Tree.Node tag(String name) {
        return new Tree.Node(name, name, Optional.of(DataType.FLOAT64), true, false, "");
    }

    private static Tree.Node branch(String name) {
        return new Tree.Node(name, name, Optional.empty(), false, true, "");
    }

    private static Tree.Level level(Optional<String> node, int from, int limit) throws NoSuchNode {
        List<Tree.Node> all = NODES.get(node.orElse(""));
        if (all == null) {
            throw new NoSuchNode("It is gone.");
        }
        int to = Math.min(all.size(), from + 1);
        return new Tree.Level(all.subList(from, to), to < all.size());
    }

    private static List<String> found(Optional<String> node, String text, int limit) throws Exception {
        return new TreeSearch(TreeSearchTest::level, text, limit)
                .below(node).stream().map(Tree.Node::name).toList();
    }

    @Test
    void tagsAreFoundByTheirNamesPageByPageAndWhatIsGoneIsNotMissed() throws Exception {
        assertEquals(List.of("line/Level", "line/pump/level.low"), found(Optional.empty(), "LEVEL", 10));
        assertEquals(List.of("line/Level"), found(Optional.empty(), "level", 1));
        assertEquals(List.of("speed"), found(Optional.of("pump"), "", 10).subList(1, 2));
    }

    @Test
    void aNodeThatIsAskedForMustBeThere() {
        assertThrows(NoSuchNode.class, () -> found(Optional.of("sessions"), "level", 10));
    }
}
