package org.twinbench.kernel.catalog.reading;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinbench.kernel.catalog.bytecode.Place;
import org.twinbench.kernel.catalog.declaration.Declaration;
import org.twinbench.kernel.catalog.declaration.DeclaredField;
import org.twinbench.kernel.catalog.declaration.Role;
import org.twinbench.kernel.catalog.flow.Event;
import org.twinbench.kernel.catalog.flow.Facts;
import org.twinbench.kernel.catalog.flow.Sighting;

/** The rules that the code of a behavior keeps, each broken one as a sentence with its place and the mend. */
final class CodeRules {

    private final Declaration declaration;
    private final Walks walks;

    private CodeRules(Declaration declaration, Walks walks) {
        this.declaration = declaration;
        this.walks = walks;
    }

    /** Returns everything that is wrong with the code. */
    static List<String> mistakes(Declaration declaration, Walks walks) {
        CodeRules rules = new CodeRules(declaration, walks);
        return Stream.of(
                        walks.methods().stream().flatMap(rules::changes),
                        rules.impurities(walks.outputs(), "outputs()", "wires"),
                        rules.impurities(walks.derivatives(), "derivatives()", "derivatives and zero crossings"),
                        ContinuousRules.mistakes(declaration, walks),
                        declaration.fields(Role.OUTPUT).stream().flatMap(rules::output),
                        FromRules.mistakes(declaration, walks))
                .flatMap(mistakes -> mistakes)
                .distinct()
                .toList();
    }

    /** What no method may change. */
    private Stream<String> changes(Facts facts) {
        return Stream.concat(
                facts.changes().flatMap(change -> forbiddenChange(change).stream()),
                facts.all(Event.CHANGES_STATIC).stream().map(CodeRules::sharedChange));
    }

    private Optional<String> forbiddenChange(Sighting change) {
        Optional<Role> role = role(change.what());
        if (role.isEmpty()) {
            return Optional.of(change.place() + ": changes the field '" + change.what()
                    + "', which carries no annotation; make it a @State or an @Out, or use a local variable.");
        }
        return role.filter(Role::isReadOnly)
                .map(known -> change.place() + ": changes '" + change.what()
                        + "', which is " + known.withArticle()
                        + " and only read here; use a local variable, or a @State for what is to last.");
    }

    private static String sharedChange(Sighting change) {
        return change.place() + ": changes the static field '" + change.what()
                + "', which all components share; make it a @State that is not static, or use a local variable.";
    }

    /** What a pure method in particular may not change. */
    private Stream<String> impurities(Facts pure, String method, String may) {
        Stream<String> changes = pure.changes()
                .filter(change -> role(change.what()).filter(Role::isMemory).isPresent())
                .map(change -> change.place() + ": changes the state '" + change.what()
                        + "' in " + method + ", which is called as often as the kernel likes and may change only " + may
                        + "; move this to step(double).");
        Stream<String> handed = pure.all(Event.HANDS_OUT_STATE).stream()
                .map(given -> given.place() + ": gives the state '" + given.what()
                        + "' in " + method + " to code that cannot be followed and may change it;"
                        + " read its elements here, or give a clone() of it.");
        return Stream.concat(changes, handed);
    }

    private Stream<String> output(DeclaredField output) {
        if (declaration.isIntegrated(output.name())) {
            return Stream.empty();
        }
        Optional<Place> wire = walks.outputs().firstAssignment(output.name());
        Optional<Place> register = walks.step().firstAssignment(output.name());
        if (wire.isPresent() && register.isPresent()) {
            return Stream.of(output.place() + ": is assigned in outputs() (" + wire.get() + ") and in step(double) ("
                    + register.get() + "); an output of the present instant is assigned in outputs() only,"
                    + " one of the next instant in step(double) only: keep one, or make two outputs of it.");
        }
        if (wire.isPresent()) {
            return Stream.concat(missing(output.name(), wire.get()), earlyReads(output.name()));
        }
        boolean assigned = register.or(() -> walks.initialize().firstAssignment(output.name()))
                .or(() -> walks.onEvent().firstAssignment(output.name()))
                .isPresent();
        return assigned
                ? Stream.empty()
                : Stream.of(output.place() + ": is never assigned; assign it in outputs() for its value at the present"
                        + " instant, or in step(double) for the next.");
    }

    private Stream<String> missing(String wire, Place assigned) {
        return walks.outputs().all(Event.ENDS_WITHOUT).stream()
                .filter(end -> end.what().equals(wire))
                .map(end -> end.place() + ": outputs() may end here without having assigned the wire '" + wire
                        + "' (assigned in " + assigned + "); assign it on every path, for instance before the first"
                        + " branch.");
    }

    private Stream<String> earlyReads(String wire) {
        return walks.outputs().all(Event.READS_TOO_EARLY).stream()
                .filter(read -> read.what().equals(wire))
                .map(read -> read.place() + ": reads the wire '" + wire
                        + "' before it is assigned on every path, and a wire remembers nothing;"
                        + " assign it first, or keep what is to last in a @State that step(double) assigns.");
    }

    private Optional<Role> role(String field) {
        return declaration.field(field).map(DeclaredField::role);
    }
}
