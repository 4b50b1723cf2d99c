package org.twinbench.rest.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.project.Edit;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.Mistake;
import org.twinbench.api.value.Records;
import org.twinbench.api.value.Value;

/** Reads edits from JSON, and goes on after a mistake, to find the others. */
final class EditReader {

    private final Fragments fragments;

    EditReader(Fragments fragments) {
        this.fragments = fragments;
    }

    /**
     * Reads a list.
     *
     * @throws InvalidInput with every mistake, their paths JSON pointers into the list
     */
    List<Edit> read(List<Value> sentences) {
        List<Edit> edits = new ArrayList<>();
        List<Mistake> mistakes = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            try {
                edits.add(edit(sentences.get(i), "/" + i));
            } catch (InvalidInput e) {
                mistakes.addAll(e.mistakes());
            }
        }
        if (!mistakes.isEmpty()) {
            throw new InvalidInput(mistakes);
        }
        return edits;
    }

    private Edit edit(Value sentence, String where) {
        if (!(sentence instanceof Value.Members members)) {
            throw new InvalidInput(
                    Mistake.at(where, "An edit is an object: {\"rename_component\": \"tank\", \"to\": \"boiler\"}."));
        }
        Verb verb = verb(members.members().keySet(), where);
        Value subject = members.members().get(verb.word());
        Optional<Value> to = Optional.ofNullable(members.members().get(Verb.TO));
        if (to.isPresent() != verb.takesTo()) {
            throw new InvalidInput(Mistake.at(
                    where + "/" + Verb.TO,
                    verb.takesTo()
                            ? "\"to\" is missing: what " + verb.word() + " makes of it."
                            : verb.word() + " takes no \"to\"."));
        }
        return verb == Verb.SET_MACHINE
                ? machine(subject, where)
                : edit(verb, text(subject, where + "/" + verb.word()), to, where);
    }

    private static Verb verb(Set<String> members, String where) {
        members.stream()
                .filter(name -> !name.equals(Verb.TO) && !Verb.WORDS.contains(name))
                .findFirst()
                .ifPresent(unknown -> {
                    throw new InvalidInput(
                            Mistake.at(Mistake.pointer(where, unknown), "No edit has a member \"" + unknown + "\".")
                                    .value(unknown)
                                    .range(String.join(", ", Verb.WORDS))
                                    .didYouMean(unknown, Verb.WORDS));
                });
        List<Verb> verbs = Stream.of(Verb.values())
                .filter(verb -> members.contains(verb.word()))
                .toList();
        if (verbs.size() != 1) {
            throw new InvalidInput(Mistake.at(
                            where,
                            "An edit does one thing; it has one of the members " + String.join(", ", Verb.WORDS) + ".")
                    .range(String.join(", ", Verb.WORDS)));
        }
        return verbs.get(0);
    }

    private static Edit machine(Value subject, String where) {
        try {
            return Records.read(subject, Edit.SetMachine.class);
        } catch (InvalidInput e) {
            String pointer = where + "/" + Verb.SET_MACHINE.word();
            throw new InvalidInput(
                    e.mistakes().stream().map(mistake -> mistake.under(pointer)).toList());
        }
    }

    private static String text(Value value, String where) {
        if (value instanceof Value.Text text) {
            return text.text();
        }
        throw new InvalidInput(Mistake.at(where, "Here must be the name of what is edited, as a text."));
    }

    private Edit edit(Verb verb, String subject, Optional<Value> to, String where) {
        return switch (verb) {
            case SET_COMPONENT ->
                new Edit.SetComponent(
                        subject,
                        read("components", verb, subject, to, where)
                                .components()
                                .get(subject));
            case REMOVE_COMPONENT -> new Edit.RemoveComponent(subject);
            case RENAME_COMPONENT -> new Edit.RenameComponent(subject, text(to.orElseThrow(), where + "/" + Verb.TO));
            case SET_CONNECTION ->
                new Edit.SetConnection(
                        subject,
                        read("connections", verb, subject, to, where)
                                .connections()
                                .get(subject));
            case REMOVE_CONNECTION -> new Edit.RemoveConnection(subject);
            case SET_LINK ->
                new Edit.SetLink(
                        subject, read("links", verb, subject, to, where).links().get(subject));
            case REMOVE_LINK -> new Edit.RemoveLink(subject);
            case SET_BINDING ->
                new Edit.SetBinding(
                        subject,
                        read("bindings", verb, subject, to, where).bindings().get(subject));
            case REMOVE_BINDING -> new Edit.RemoveBinding(subject);
            case SET_MACHINE -> throw new IllegalStateException("read elsewhere");
        };
    }

    private MachineModel read(String section, Verb verb, String subject, Optional<Value> to, String where) {
        return fragments.read(section, subject, to.orElseThrow(), where, verb.word());
    }
}
