package org.twinbench.projects;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.model.MachineModel.Binding;
import org.twinbench.api.model.MachineModel.Component;
import org.twinbench.api.model.MachineModel.Link;
import org.twinbench.api.model.MachineModel.Position;
import org.twinbench.api.project.Edit;
import org.twinbench.api.value.Value;

/** Edits in a world of few names, so that they meet, and some of them fit. */
final class RandomEdits {

    private RandomEdits() {}

    /** A machine in which each sort of entry is there. */
    static MachineModel machine() {
        return new MachineModel(
                "Tanks",
                "two of them",
                Map.of(),
                Map.of(
                        "feed", component("feed", "rate", "2 L/s"),
                        "sum", component("header", "", ""),
                        "line/tank", component("vessel", "area", "2 m²"),
                        "tank", component("vessel", "", "")),
                Map.of("sum.inflow", List.of("feed.flow"), "tank.inflow", List.of("sum.flow")),
                Map.of(),
                Map.of("plc", link("a"), "spare", link("b")),
                Map.of("tank.level", binding("plc", "ns=1;s=L"), "line/tank.inflow", binding("spare", "ns=1;s=F")));
    }

    static Arbitrary<Edit> edits() {
        return Arbitraries.oneOf(List.of(
                Combinators.combine(paths(), components()).as(Edit.SetComponent::new),
                paths().map(Edit.RemoveComponent::new),
                Combinators.combine(paths(), paths()).as(Edit.RenameComponent::new),
                Combinators.combine(inputs(), outputs().list().ofMinSize(1).ofMaxSize(2))
                        .as(Edit.SetConnection::new),
                inputs().map(Edit.RemoveConnection::new),
                Combinators.combine(links(), Arbitraries.of("a", "b", "c").map(RandomEdits::link))
                        .as(Edit.SetLink::new),
                links().map(Edit.RemoveLink::new),
                Combinators.combine(ports(), bindings()).as(Edit.SetBinding::new),
                ports().map(Edit.RemoveBinding::new),
                headings()));
    }

    private static Arbitrary<String> paths() {
        return rarelyBad("feed", "sum", "tank", "line/tank", "line/feed");
    }

    private static Arbitrary<String> rarelyBad(String... good) {
        return Arbitraries.frequencyOf(Tuple.of(30, Arbitraries.of(good)), Tuple.of(1, Arbitraries.just("no name")));
    }

    private static Arbitrary<Component> components() {
        return Arbitraries.of(
                component("feed", "", ""),
                component("feed", "rate", "3 L/s"),
                component("feed", "rate", "3 kg"),
                component("vessel", "area", "3 m²"),
                component("header", "", ""),
                component("presser", "", ""),
                component("unknown", "x", "1"));
    }

    private static Component component(String type, String parameter, String value) {
        Map<String, Value> parameters = parameter.isEmpty() ? Map.of() : Map.of(parameter, Value.of(value));
        return new Component(
                type, value.isEmpty() ? "" : "a " + type, parameters, Map.of(), 1, Optional.of(new Position(1.5, -2)));
    }

    private static Arbitrary<String> inputs() {
        return Combinators.combine(paths(), Arbitraries.of("inflow")).as((path, port) -> path + "." + port);
    }

    private static Arbitrary<String> outputs() {
        return Combinators.combine(paths(), Arbitraries.of("flow", "flow", "level"))
                .as((path, port) -> path + "." + port);
    }

    private static Arbitrary<String> ports() {
        return Arbitraries.oneOf(List.of(inputs(), outputs()));
    }

    private static Arbitrary<String> links() {
        return rarelyBad("plc", "spare", "third");
    }

    private static Link link(String host) {
        return new Link("opcua", "opc.tcp://" + host + ":4840", Map.of("user", Value.of("${USER}")));
    }

    private static Arbitrary<Binding> bindings() {
        return Combinators.combine(links(), Arbitraries.of("ns=1;s=A", "ns=1;s=B", ""))
                .as(RandomEdits::binding);
    }

    private static Binding binding(String link, String address) {
        return new Binding(
                link,
                address,
                List.of(0.0, 27648.0),
                List.of(Value.of(0), Value.of(1)),
                Optional.of(MachineModel.WhenBad.HOLD),
                Optional.empty(),
                Optional.of(MachineModel.Update.CYCLIC));
    }

    private static Arbitrary<Edit> headings() {
        return Combinators.combine(
                        Arbitraries.of("Tanks", "Vessels", "").optional(),
                        Arbitraries.of("", "three of them").optional())
                .as((name, description) -> new Edit.SetMachine(name, description, Optional.empty(), Optional.empty()));
    }
}
