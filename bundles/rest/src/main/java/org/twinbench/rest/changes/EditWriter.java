package org.twinbench.rest.changes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.twinbench.api.model.MachineFiles;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.model.MachineModel.Binding;
import org.twinbench.api.model.MachineModel.Component;
import org.twinbench.api.model.MachineModel.Link;
import org.twinbench.api.project.Edit;
import org.twinbench.api.project.Edit.RemoveBinding;
import org.twinbench.api.project.Edit.RemoveComponent;
import org.twinbench.api.project.Edit.RemoveConnection;
import org.twinbench.api.project.Edit.RemoveLink;
import org.twinbench.api.project.Edit.RenameComponent;
import org.twinbench.api.project.Edit.SetBinding;
import org.twinbench.api.project.Edit.SetComponent;
import org.twinbench.api.project.Edit.SetConnection;
import org.twinbench.api.project.Edit.SetLink;
import org.twinbench.api.project.Edit.SetMachine;
import org.twinbench.api.value.JsonFormat;
import org.twinbench.api.value.Records;
import org.twinbench.api.value.Value;

/** Writes edits in JSON. */
public final class EditWriter {

    private final Fragments fragments;

    EditWriter(Fragments fragments) {
        this.fragments = fragments;
    }

    /** Returns what writes edits in the words of these machine files. */
    public static EditWriter of(MachineFiles files, JsonFormat json) {
        return new EditWriter(new Fragments(files, json));
    }

    /** Returns a sentence for each edit. */
    public List<Value> write(List<Edit> edits) {
        return edits.stream().map(this::sentence).toList();
    }

    private Value sentence(Edit edit) {
        if (edit instanceof SetComponent set) {
            return sentence(Verb.SET_COMPONENT, set.path(), component(set));
        }
        if (edit instanceof RenameComponent rename) {
            return sentence(Verb.RENAME_COMPONENT, rename.path(), Value.of(rename.to()));
        }
        if (edit instanceof SetConnection set) {
            return sentence(Verb.SET_CONNECTION, set.target(), connection(set));
        }
        if (edit instanceof SetLink set) {
            return sentence(Verb.SET_LINK, set.name(), link(set));
        }
        if (edit instanceof SetBinding set) {
            return sentence(Verb.SET_BINDING, set.port(), binding(set));
        }
        return edit instanceof SetMachine set
                ? new Value.Members(Map.of(Verb.SET_MACHINE.word(), Records.write(set)))
                : removal(edit);
    }

    private static Value removal(Edit edit) {
        if (edit instanceof RemoveComponent remove) {
            return removal(Verb.REMOVE_COMPONENT, remove.path());
        }
        if (edit instanceof RemoveConnection remove) {
            return removal(Verb.REMOVE_CONNECTION, remove.target());
        }
        return edit instanceof RemoveLink remove
                ? removal(Verb.REMOVE_LINK, remove.name())
                : removal(Verb.REMOVE_BINDING, ((RemoveBinding) edit).port());
    }

    private static Value removal(Verb verb, String subject) {
        return new Value.Members(Map.of(verb.word(), Value.of(subject)));
    }

    private static Value sentence(Verb verb, String subject, Value to) {
        Map<String, Value> members = new LinkedHashMap<>();
        members.put(verb.word(), Value.of(subject));
        members.put(Verb.TO, to);
        return new Value.Members(members);
    }

    private Value component(SetComponent set) {
        return fragments.write("components", machine(Map.of(set.path(), set.to()), Map.of(), Map.of(), Map.of()));
    }

    private Value connection(SetConnection set) {
        return fragments.write("connections", machine(Map.of(), Map.of(set.target(), set.to()), Map.of(), Map.of()));
    }

    private Value link(SetLink set) {
        return fragments.write("links", machine(Map.of(), Map.of(), Map.of(set.name(), set.to()), Map.of()));
    }

    private Value binding(SetBinding set) {
        return fragments.write("bindings", machine(Map.of(), Map.of(), Map.of(), Map.of(set.port(), set.to())));
    }

    private static MachineModel machine(
            Map<String, Component> components,
            Map<String, List<String>> connections,
            Map<String, Link> links,
            Map<String, Binding> bindings) {
        return new MachineModel("fragment", "", Map.of(), components, connections, Map.of(), links, bindings);
    }
}
