package org.twinbench.projects.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinbench.api.library.Direction;
import org.twinbench.api.library.Kind;
import org.twinbench.api.library.PortDescriptor;
import org.twinbench.api.match.Match;
import org.twinbench.api.match.Matches;
import org.twinbench.api.match.NameMatching;
import org.twinbench.api.match.UnmatchedPort;
import org.twinbench.api.match.UnmatchedTag;
import org.twinbench.api.model.MachineModel.Binding;
import org.twinbench.api.project.Edit;
import org.twinbench.api.protocol.DataType;
import org.twinbench.api.protocol.Tree;
import org.twinbench.api.value.Value;

class MatchingTest {

    private static final List<BindablePort> PORTS = List.of(
            input("inletValve", "opening", Kind.REAL),
            input("valve", "opening", Kind.REAL),
            input("line1/heater", "on", Kind.BOOLEAN),
            output("tank", "level"));

    private static BindablePort input(String component, String port, Kind kind) {
        return new BindablePort(component, "", port(port, kind, Direction.INPUT));
    }

    private static BindablePort output(String component, String port) {
        return new BindablePort(component, "B1 " + component, port(port, Kind.REAL, Direction.OUTPUT));
    }

    private static PortDescriptor port(String name, Kind kind, Direction direction) {
        return direction == Direction.OUTPUT
                ? PortDescriptor.register(name, kind, "1", "")
                : PortDescriptor.input(name, kind, "1", "");
    }

    private static Tree.Node tag(String name, DataType type, boolean writable) {
        return new Tree.Node("ns=1;s=" + name, "Plant/" + name, Optional.of(type), writable, false, "");
    }

    private static Matches matching(String pattern, Map<String, Binding> bound, Tree.Node... tags) {
        return new Matching("plc", bound).of(new NamePattern(pattern), PORTS, List.of(tags));
    }

    @ParameterizedTest
    @CsvSource({
        "GVL.inletValve.opening, inletValve.opening",
        "GVL.Inlet_Valve_Opening, inletValve.opening",
        "INLETVALVE/OPENING, inletValve.opening",
        "valve.opening, valve.opening",
        "outlet_valve.opening, valve.opening",
        "Line1_Heater_On, line1/heater.on",
        "line1.heater.on, line1/heater.on"
    })
    void spellingOfWordsDoesNotMatterAndTheLongestNameWins(String name, String port) {
        Matches found = matching(NameMatching.USUAL_PATTERN, Map.of(), tag(name, DataType.BOOLEAN, true));
        assertEquals(List.of(port), found.matched().stream().map(Match::port).toList());
        assertEquals(List.of(), found.unmatchedTags());
        assertEquals(
                List.of("No tag is called like it."),
                found.unmatchedPorts().stream()
                        .map(UnmatchedPort::reason)
                        .distinct()
                        .toList());
        assertEquals(3, found.unmatchedPorts().size());
    }

    @Test
    void aNameBeginsWhereAWordOfTheTagDoes() {
        Matches found =
                matching(NameMatching.USUAL_PATTERN, Map.of(), tag("outletvalve.opening", DataType.FLOAT64, true));
        assertEquals(List.of(), found.matched());
        assertEquals("No port is called like it.", found.unmatchedTags().get(0).reason());
    }

    @Test
    void letterForLetterWhatStandsInThePatternIsThere() {
        Tree.Node one = tag("A.tank_level_PV", DataType.FLOAT32, true);
        Tree.Node other = tag("B.tank_level_PV", DataType.FLOAT32, true);
        assertEquals(
                List.of("ns=1;s=B.tank_level_PV"),
                matching("B.{component}.{port}PV", Map.of(), one, other).matched().stream()
                        .map(Match::address)
                        .toList());
        assertEquals(
                1,
                matching("*{label}{port}*", Map.of(), tag("B1_Tank.Level.Value", DataType.FLOAT64, true))
                        .matched()
                        .size());
    }

    @Test
    void twoTagsForOnePortAreNamedAndNoneIsBound() {
        Matches found = matching(
                NameMatching.USUAL_PATTERN,
                Map.of(),
                tag("A.tank.level", DataType.FLOAT32, true),
                tag("B.tank.level", DataType.FLOAT32, true));
        assertEquals(List.of(), found.matched());
        assertEquals(2, found.unmatchedTags().size());
        assertTrue(found.unmatchedPorts().stream()
                .anyMatch(port -> port.port().equals("tank.level")
                        && port.reason().contains("ns=1;s=A.tank.level, ns=1;s=B.tank.level")));
    }

    @Test
    void whatCannotBeBoundSaysWhy() {
        Matches found = matching(
                NameMatching.USUAL_PATTERN,
                Map.of(),
                tag("tank.level", DataType.FLOAT32, false),
                tag("line1.heater.on", DataType.FLOAT32, true));
        assertEquals(List.of(), found.edits());
        assertEquals(
                List.of(
                        "line1/heater.on: The tag is float32; the port would lose its fraction.",
                        "tank.level: An output gives to its tag, and nobody may write this one."),
                found.unmatchedTags().stream()
                        .map(UnmatchedTag::reason)
                        .sorted()
                        .toList());
    }

    @Test
    void aPortThatIsBoundKeepsItsScalingAndOneThatIsBoundToTheTagIsLeftAlone() {
        Binding scaled = new Binding(
                "old",
                "t",
                List.of(0.0, 27648.0),
                List.of(Value.of("0 %"), Value.of("100 %")),
                Optional.empty(),
                Optional.of(Value.of(0)),
                Optional.empty());
        Binding same = new Binding(
                "plc", "ns=1;s=tank.level", List.of(), List.of(), Optional.empty(), Optional.empty(), Optional.empty());
        Matches found = matching(
                NameMatching.USUAL_PATTERN,
                Map.of("valve.opening", scaled, "tank.level", same),
                tag("valve.opening", DataType.INT16, true),
                tag("tank.level", DataType.FLOAT64, true));
        assertEquals(Optional.of("old t"), found.matched().get(0).replaces());
        Edit.SetBinding edit = (Edit.SetBinding) found.edits().get(0);
        assertEquals("plc", edit.to().link());
        assertEquals(scaled.raw(), edit.to().raw());
        assertEquals(scaled.safe(), edit.to().safe());
        assertEquals(
                "tank.level is bound to it already.",
                found.unmatchedTags().get(0).reason());
    }

    @Test
    void aPatternThatSaysNothingOfThePortIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new NamePattern("{component}"));
        IllegalArgumentException unknown =
                assertThrows(IllegalArgumentException.class, () -> new NamePattern("{tag}.{port}"));
        assertTrue(unknown.getMessage().contains("{tag}"), unknown.getMessage());
    }
}
