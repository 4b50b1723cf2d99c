package org.twinbench.projects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.twinbench.projects.Host.ANY;
import static org.twinbench.projects.Host.bindingOf;
import static org.twinbench.projects.Host.linkOf;
import static org.twinbench.projects.Host.refusalAt;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.twinbench.api.model.MachineModel.Update;
import org.twinbench.api.model.MachineModel.WhenBad;
import org.twinbench.api.project.StoredBinding;
import org.twinbench.api.project.StoredLink;
import org.twinbench.api.value.Value;

final class LinksAndBindingsTest {
    private final Host host = new Host();
    private final long machine = host.machine("Tank");
    private final long tank = host.component(machine, "tank", "vessel");
    private final long plc = host.link(machine, "plc");

    @Test
    void findsAgainWhatWasWritten() {
        StoredLink link = new StoredLink(
                machine,
                "other",
                "opcua",
                "opc.tcp://plc",
                Optional.of(Map.of("user", Value.of("${PLC_USER}"), "deep", new Value.Items(List.of(Value.of(1))))));
        StoredBinding binding = new StoredBinding(
                tank,
                "inflow",
                plc,
                "ns=4;s=\"GVL\".Y1",
                Optional.of(List.of(0.0, 27648.0)),
                Optional.of(List.of(Value.of("0 %"), Value.of("100 %"))),
                Optional.of(WhenBad.HOLD),
                Optional.of(Value.of(0.5)),
                Optional.of(Update.CYCLIC));

        long linkId = host.workspace.links().create(link).id();
        long bindingId = host.workspace.bindings().create(binding).id();

        assertEquals(link, host.workspace.links().read(linkId).content());
        assertEquals(binding, host.workspace.bindings().read(bindingId).content());
    }

    @Test
    void refusesASecondLinkOfAName() {
        refusalAt("/name", () -> host.link(machine, "plc"));
        refusalAt("/name", () -> host.link(machine, "my plc"));
        host.link(host.machine("Other"), "plc");
    }

    @Test
    void refusesToMoveALink() {
        long other = host.machine("Other");

        refusalAt("/machine_model_id", () -> host.workspace.links().replace(plc, ANY, linkOf(other, "plc")));
        refusalAt("/machine_model_id", () -> host.link(777, "plc"));
    }

    @Test
    void refusesASecondBindingOfAPort() {
        host.workspace.bindings().create(bindingOf(tank, "inflow", plc));
        long second = host.link(machine, "second");

        assertTrue(refusalAt("/port", () -> host.workspace.bindings().create(bindingOf(tank, "inflow", second)))
                .contains("tank.inflow is bound to \"ns=4;s=inflow\" already"));
        host.workspace.bindings().create(bindingOf(tank, "level", plc));
    }

    @Test
    void letsABindingBeChanged() {
        long id =
                host.workspace.bindings().create(bindingOf(tank, "inflow", plc)).id();

        host.workspace.bindings().replace(id, ANY, bindingOf(tank, "level", plc));

        assertEquals("level", host.workspace.bindings().read(id).content().port());
    }

    @Test
    void refusesALinkOfAnotherMachine() {
        long foreign = host.link(host.machine("Other"), "plc");

        refusalAt("/link_id", () -> host.workspace.bindings().create(bindingOf(tank, "inflow", foreign)));
    }

    @Test
    void refusesWhatIsNotThere() {
        refusalAt("/link_id", () -> host.workspace.bindings().create(bindingOf(tank, "inflow", 777)));
        refusalAt("/component_id", () -> host.workspace.bindings().create(bindingOf(777, "inflow", plc)));
    }

    @Test
    void refusesToMoveABindingIntoAnotherMachine() {
        long id =
                host.workspace.bindings().create(bindingOf(tank, "inflow", plc)).id();
        long other = host.machine("Other");
        long elsewhere = host.component(other, "tank", "vessel");
        long link = host.link(other, "plc");

        refusalAt(
                "/component_id",
                () -> host.workspace.bindings().replace(id, ANY, bindingOf(elsewhere, "inflow", link)));
    }

    @Test
    void refusesHalfAScaling() {
        StoredBinding half = new StoredBinding(
                tank,
                "inflow",
                plc,
                "a",
                Optional.of(List.of(0.0, 1.0)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        refusalAt("", () -> host.workspace.bindings().create(half));
    }

    @Test
    void listsByComponentAndLink() {
        long id =
                host.workspace.bindings().create(bindingOf(tank, "inflow", plc)).id();

        for (Map<String, String> filter : List.of(
                Map.of("component_id", Long.toString(tank)),
                Map.of("link_id", Long.toString(plc)),
                Map.of("machine_model_id", Long.toString(machine)))) {
            assertEquals(
                    id, host.workspace.bindings().list(filter, 0, 10).get(0).id());
        }
    }
}
