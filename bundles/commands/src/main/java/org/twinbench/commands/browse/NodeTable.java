package org.twinbench.commands.browse;

import java.util.List;
import org.twinbench.api.link.TagReading;
import org.twinbench.api.protocol.DataType;
import org.twinbench.api.protocol.Tree;
import org.twinbench.commands.file.TypedValues;
import org.twinbench.commands.text.Columns;

/** Nodes and tags of a controller, a line for each. */
final class NodeTable {

    private static final int LONGEST_DOC = 60;

    private NodeTable() {}

    static List<String> nodes(List<Tree.Node> nodes) {
        Columns table = new Columns("  ", 0);
        nodes.forEach(node -> table.add(
                node.name() + (node.branches() ? "/" : ""),
                node.address(),
                node.type().map(DataType::word).orElse(""),
                node.type().isPresent() ? access(node.writable()) : "",
                shortened(node.doc())));
        return table.lines();
    }

    static List<String> values(List<TagReading> tags) {
        Columns table = new Columns("  ", 0);
        tags.forEach(tag -> table.add(
                tag.address(),
                tag.type().map(DataType::word).orElse(""),
                tag.type().isPresent() ? access(tag.writable()) : "",
                tag.value().map(TypedValues::text).orElse(""),
                tag.status().isGood() ? "" : tag.status().symbol(),
                tag.message()));
        return table.lines();
    }

    /** Says how to go on below one of the nodes. */
    static String hint(String endpoint, List<Tree.Node> nodes) {
        return nodes.stream()
                .filter(Tree.Node::branches)
                .findFirst()
                .map(node -> " Below " + node.name() + ":  twinbench browse " + endpoint + " '" + node.address() + "'")
                .orElse("");
    }

    private static String access(boolean writable) {
        return writable ? "read, write" : "read";
    }

    private static String shortened(String doc) {
        String line = doc.lines().findFirst().orElse("");
        return line.length() <= LONGEST_DOC ? line : line.substring(0, LONGEST_DOC - 1) + "…";
    }
}
