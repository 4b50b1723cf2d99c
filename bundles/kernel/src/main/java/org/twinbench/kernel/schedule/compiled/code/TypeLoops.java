package org.twinbench.kernel.schedule.compiled.code;

import java.util.Optional;
import java.util.stream.Collectors;
import org.twinbench.api.component.Behavior;
import org.twinbench.kernel.catalog.BehaviorType;
import org.twinbench.kernel.catalog.bytecode.ClassFiles;
import org.twinbench.kernel.catalog.bytecode.Code;
import org.twinbench.kernel.catalog.bytecode.Hierarchy;
import org.twinbench.kernel.catalog.declaration.Declaration;
import org.twinbench.kernel.catalog.declaration.Role;
import org.twinbench.kernel.schedule.compiled.code.inlining.Body;
import org.twinbench.kernel.schedule.compiled.code.inlining.Cell;
import org.twinbench.kernel.schedule.compiled.code.inlining.Inlining;
import org.twinbench.kernel.schedule.compiled.code.inlining.Layout;
import org.twinbench.kernel.schedule.compiled.code.inlining.Refusal;
import org.twinbench.kernel.schedule.compiled.code.line.Template;

/**
 * The loops of a type, or the reason why it has none. Holds nothing of the type's class.
 *
 * @param layout the columns that the loops work on
 * @param outputs computes the wires, if there are any
 * @param step goes to the next instant, if the type does anything there
 * @param reason why the type has no loops, as a sentence: {@code Heater.step, line 14 allocates an array}
 */
public record TypeLoops(Layout layout, Optional<Method> outputs, Optional<Method> step, Optional<String> reason) {

    /** Reads the class files of a type and writes its loops. */
    static TypeLoops write(BehaviorType type) {
        Declaration declaration = type.declaration();
        Layout layout = new Layout(declaration);
        Hierarchy hierarchy = new Hierarchy(declaration.type(), new ClassFiles());
        try {
            return new TypeLoops(
                    layout,
                    method(hierarchy, declaration, layout, "outputs", "()V"),
                    method(hierarchy, declaration, layout, "step", "(D)V"),
                    Optional.empty());
        } catch (Refusal refusal) {
            return new TypeLoops(layout, Optional.empty(), Optional.empty(), Optional.of(refusal.getMessage()));
        }
    }

    private static Optional<Method> method(
            Hierarchy hierarchy, Declaration declaration, Layout layout, String name, String descriptor)
            throws Refusal {
        Optional<Code> found = hierarchy.dispatched(declaration.type().getName().replace('.', '/'), name, descriptor);
        if (found.filter(code -> code.owner() != Behavior.class).isEmpty()) {
            return Optional.empty();
        }
        boolean wires = name.equals("outputs");
        Body columns = new Inlining(hierarchy, declaration, layout, false).write(found.get());
        Body few = new Inlining(hierarchy, declaration, layout, true).write(found.get());
        Loop loop = new LoopWriter(columns, wires, false).define(Loop.class);
        DirectLoop direct = new LoopWriter(few, wires, true).define(DirectLoop.class);
        return Optional.of(new Method(
                loop,
                direct,
                new Template(new Inlining(hierarchy, declaration, layout, true).write(found.get()), wires),
                columns.locals().fields().keySet().stream()
                        .filter(cell -> cell.role() == Role.INPUT)
                        .map(Cell::name)
                        .collect(Collectors.toUnmodifiableSet())));
    }
}
