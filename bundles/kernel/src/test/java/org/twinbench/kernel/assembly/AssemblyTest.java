package org.twinbench.kernel.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.twinbench.api.component.Behavior;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.model.Problem;
import org.twinbench.api.model.Problem.Severity;
import org.twinbench.api.value.Value;
import org.twinbench.kernel.catalog.Catalog;
import org.twinbench.kernel.engine.Bench;
import org.twinbench.kernel.setting.Setting;

/** Machines are checked whole: every mistake at once, each with its path and the way out. */
final class AssemblyTest {

    private static final Catalog CATALOG = Catalog.of(Arrays.stream(Plant.class.getDeclaredClasses())
            .filter(Behavior.class::isAssignableFrom)
            .map(type -> Bench.type(type.asSubclass(Behavior.class)))
            .toList());
    private static final Assembler ASSEMBLER = new Assembler(CATALOG, Bench.UNITS);

    private final Map<String, MachineModel.Component> components = new HashMap<>();
    private final Map<String, List<String>> connections = new HashMap<>();

    private AssemblyTest with(String path, String type, String... parameters) {
        Map<String, Value> values = new HashMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            values.put(parameters[i], Value.of(parameters[i + 1]));
        }
        components.put(path, new MachineModel.Component(type, "", values, Map.of(), 1, Optional.empty()));
        return this;
    }

    private AssemblyTest connect(String target, String... sources) {
        connections.put(target, List.of(sources));
        return this;
    }

    private Assembler.Outcome outcome() {
        return ASSEMBLER.assemble(MachineModel.of("", components, connections), Path.of(""));
    }

    private List<String> messages(Severity severity) {
        return outcome().problems().stream()
                .filter(p -> p.severity() == severity)
                .map(p -> p.mistake().path() + ": " + p.mistake().message())
                .toList();
    }

    private String unitOf(String path, String port) {
        Assembly assembly = outcome()
                .assembly()
                .orElseThrow(() -> new AssertionError(outcome().problems()));
        Part part = assembly.parts().stream()
                .filter(p -> p.path().equals(path))
                .findFirst()
                .orElseThrow();
        return part.descriptor().port(port).orElseThrow().unit();
    }

    @Test
    void commensurableUnitsAreConvertedByTheConnectionAndTheNoteSaysSo() {
        with("feed", "feed").with("tank", "vessel").connect("tank.inflow", "feed.flow");
        assertEquals(
                List.of("/connections/tank.inflow: feed.flow is converted from L/s to m³/s."), messages(Severity.NOTE));
        Part tank = outcome().assembly().orElseThrow().parts().get(1);
        assertEquals(0.001, tank.sources("inflow").get(0).conversion().factor());
    }

    @Test
    void incommensurableUnitsAreRefusedNamingBothAndTheWayOut() {
        with("a", "vessel").with("b", "vessel").connect("b.inflow", "a.level");
        String message = messages(Severity.MISTAKE).get(0);
        assertTrue(message.startsWith("/connections/b.inflow: a.level gives a length in m, b.inflow takes"), message);
        assertTrue(message.contains("m³/s") && message.contains("Gain"), message);
    }

    @Test
    void aUnitVariableTakesTheUnitOfWhatIsConnected() {
        with("feed", "feed").with("tank", "vessel").with("show", "display", "bias", "10 mm");
        connect("tank.inflow", "feed.flow").connect("show.input", "tank.level");
        assertEquals("m", unitOf("show", "output"));
    }

    @Test
    void aUnitVariableTravelsAlongChainsInBothDirections() {
        with("tank", "vessel").with("first", "display").with("second", "display");
        connect("second.input", "first.output").connect("tank.inflow", "second.output");
        assertEquals("m3/s", unitOf("first", "input"));
    }

    @Test
    void aUnitVariableTakesTheUnitThatTheFileGives() {
        with("show", "display", "offset", "2 bar");
        assertEquals("bar", unitOf("show", "output"));
    }

    @Test
    void aUnitVariableThatNothingTiesIsARatio() {
        with("show", "display");
        assertEquals("1", unitOf("show", "output"));
    }

    @Test
    void aFactorWithAUnitTiesInputAndOutputTogether() {
        with("feed", "feed")
                .with("source", "vessel")
                .with("gain", "factor", "factor", "2 L/s/m")
                .with("tank", "vessel");
        connect("source.inflow", "feed.flow")
                .connect("gain.input", "source.level")
                .connect("tank.inflow", "gain.output");
        assertEquals(List.of(), messages(Severity.MISTAKE));
        assertEquals("L/s", unitOf("gain", "output"));
    }

    @Test
    void aFactorWithoutAUnitKeepsTheUnit() {
        with("feed", "feed").with("source", "vessel").with("gain", "factor");
        connect("source.inflow", "feed.flow").connect("gain.input", "source.level");
        assertEquals("m", unitOf("gain", "output"));
    }

    @Test
    void allMistakesAreReportedAtOnceInTheOrderOfTheFile() {
        with("feed", "feed", "raet", "1 L/s", "characteristic", "liner")
                .with("tank", "vessel", "area", "90 kg")
                .with("ghost", "acme.servo")
                .connect("tank.inflow", "feed.flwo")
                .connect("tank.level", "feed.flow");
        List<Problem> problems = outcome().problems();
        assertEquals(
                List.of(
                        "/components/feed/parameters/characteristic",
                        "/components/feed/parameters/raet",
                        "/components/ghost/type",
                        "/components/tank",
                        "/components/tank/parameters/area",
                        "/connections/tank.inflow",
                        "/connections/tank.level"),
                problems.stream().map(p -> p.mistake().path()).toList());
        assertEquals(Optional.of("linear"), problems.get(0).mistake().suggestion());
        assertEquals(Optional.of("rate"), problems.get(1).mistake().suggestion());
        assertTrue(
                problems.get(4).mistake().message().contains("mass"),
                problems.get(4).mistake().message());
        assertEquals(Optional.of("0.01 m² to 100 m²"), problems.get(4).mistake().range());
        assertEquals(Optional.of("flow"), problems.get(5).mistake().suggestion());
    }

    @Test
    void aMissingTypeAndAnUnconnectedInputCanStillBecomeRight() {
        with("tank", "vessel").with("ghost", "acme.servo").connect("ghost.input", "tank.level");
        assertEquals(List.of(), messages(Severity.MISTAKE));
        assertEquals(2, messages(Severity.INCOMPLETE).size());
    }

    @Test
    void anInputTakesOneConnection() {
        with("a", "feed").with("b", "feed").with("tank", "vessel").connect("tank.inflow", "a.flow", "b.flow");
        String message = messages(Severity.MISTAKE).get(0);
        assertTrue(message.contains("takes one connection, not 2 (a.flow, b.flow)"), message);
    }

    @Test
    void kindsThatDoNotConvertAreRefused() {
        with("feed", "feed").with("tank", "vessel").connect("tank.inflow", "feed.open");
        assertTrue(outcome().assembly().isEmpty());
    }

    @Test
    void aParameterIsFoundByItsFormerName() {
        with("feed", "feed").with("tank", "vessel", "cross", "2 m²").connect("tank.inflow", "feed.flow");
        Part tank = outcome().assembly().orElseThrow().parts().get(1);
        assertEquals(new Setting.Real(2), tank.parameters().get("area"));
    }
}
