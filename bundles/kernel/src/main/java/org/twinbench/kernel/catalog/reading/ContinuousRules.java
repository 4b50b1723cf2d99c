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

/**
 * The rules of continuous states: {@code derivatives()} assigns what is for the solver and nothing else, and nobody but the kernel
 * steps an integrated field.
 */
final class ContinuousRules {

    private final Declaration declaration;
    private final Walks walks;

    private ContinuousRules(Declaration declaration, Walks walks) {
        this.declaration = declaration;
        this.walks = walks;
    }

    static Stream<String> mistakes(Declaration declaration, Walks walks) {
        ContinuousRules rules = new ContinuousRules(declaration, walks);
        return Stream.of(
                        declaration.fields().stream()
                                .filter(field -> field.role().isForSolver())
                                .flatMap(rules::forSolver),
                        declaration.fields(Role.DERIVATIVE).stream().flatMap(rules::integrated),
                        declaration.fields(Role.OUTPUT).stream().flatMap(rules::output),
                        rules.withoutCrossing())
                .flatMap(mistakes -> mistakes);
    }

    private Stream<String> forSolver(DeclaredField field) {
        Stream<String> elsewhere = Stream.of(walks.initialize(), walks.outputs(), walks.step(), walks.onEvent())
                .flatMap(facts -> facts.firstAssignment(field.name()).stream())
                .map(place -> place + ": assigns '" + field.name() + "', which is "
                        + field.role().withArticle()
                        + " and assigned in derivatives() only; move this there.");
        Stream<String> earlyReads = walks.methods().stream()
                .flatMap(facts -> facts.all(Event.READS_TOO_EARLY).stream())
                .filter(read -> read.what().equals(field.name()))
                .map(read -> read.place() + ": reads '" + field.name() + "', which is "
                        + field.role().withArticle()
                        + " and remembers nothing: it is read in derivatives() only, after it is assigned on every path;"
                        + " compute it here again.");
        return Stream.of(assignment(field), elsewhere, earlyReads).flatMap(mistakes -> mistakes);
    }

    private Stream<String> assignment(DeclaredField field) {
        Optional<Place> assigned = walks.derivatives().firstAssignment(field.name());
        if (assigned.isEmpty()) {
            return Stream.of(field.place() + ": is never assigned; assign it in derivatives().");
        }
        return walks.derivatives().all(Event.ENDS_WITHOUT).stream()
                .filter(end -> end.what().equals(field.name()))
                .map(end -> end.place() + ": derivatives() may end here without having assigned '" + field.name()
                        + "' (assigned in " + assigned.get() + "); assign it on every path, for instance before the"
                        + " first branch.");
    }

    private Stream<String> integrated(DeclaredField derivative) {
        String state = Declaration.integrated(derivative);
        return Stream.concat(
                assigned(walks.outputs(), state, "outputs()"), assigned(walks.step(), state, "step(double)"));
    }

    private static Stream<String> assigned(Facts facts, String state, String method) {
        return facts.firstAssignment(state).stream()
                .map(place -> place + ": assigns '" + state + "' in " + method
                        + ", but the kernel integrates it from its derivative; drop this, or drop the field with"
                        + " @Derivative. Where it is to jump, let onEvent(int) assign it.");
    }

    /** Outputs in the two methods of the solver. */
    private Stream<String> output(DeclaredField output) {
        Stream<String> pure = walks.derivatives().firstAssignment(output.name()).stream()
                .map(place -> place + ": assigns the output '" + output.name()
                        + "' in derivatives(), which is called at trial values and may change only derivatives and zero"
                        + " crossings; assign it in outputs() or step(double).");
        Stream<String> wires = walks.onEvent().firstAssignment(output.name()).stream()
                .filter(place -> walks.isWire(output.name()))
                .map(place -> place + ": assigns '" + output.name()
                        + "' in onEvent(int), but it is a wire, which outputs() assigns; let onEvent(int) assign a @State"
                        + " that outputs() reads.");
        return Stream.concat(pure, wires);
    }

    private Stream<String> withoutCrossing() {
        List<Sighting> changes = walks.onEvent().changes().toList();
        return changes.isEmpty() || !declaration.fields(Role.ZERO_CROSSING).isEmpty()
                ? Stream.empty()
                : Stream.of(changes.get(0).place()
                        + ": onEvent(int) is never called, for there is no field with @ZeroCrossing; add one, or drop"
                        + " the method.");
    }
}
