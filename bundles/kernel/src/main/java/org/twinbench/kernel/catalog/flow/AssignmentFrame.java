package org.twinbench.kernel.catalog.flow;

import java.util.Set;
import java.util.stream.Collectors;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.Interpreter;

/** Stack and local variables before an instruction, with the outputs that are assigned by then on every path. */
final class AssignmentFrame extends Frame<Trace> {

    private Set<String> assigned;

    AssignmentFrame(int locals, int stack, Set<String> assigned) {
        super(locals, stack);
        this.assigned = assigned;
    }

    AssignmentFrame(AssignmentFrame other) {
        super(other);
        this.assigned = other.assigned;
    }

    Set<String> assigned() {
        return assigned;
    }

    void assign(Set<String> outputs) {
        assigned = Trace.union(assigned, outputs);
    }

    @Override
    public Frame<Trace> init(Frame<? extends Trace> other) {
        assigned = ((AssignmentFrame) (Frame<?>) other).assigned;
        return super.init(other);
    }

    /** Where paths meet, only what both have assigned stays. */
    @Override
    public boolean merge(Frame<? extends Trace> other, Interpreter<Trace> interpreter) throws AnalyzerException {
        Set<String> more = ((AssignmentFrame) (Frame<?>) other).assigned;
        Set<String> both = assigned.stream().filter(more::contains).collect(Collectors.toUnmodifiableSet());
        boolean fewer = both.size() < assigned.size();
        assigned = both;
        return super.merge(other, interpreter) || fewer;
    }

    @Override
    public void execute(AbstractInsnNode instruction, Interpreter<Trace> interpreter) throws AnalyzerException {
        ((TraceInterpreter) interpreter).enter(this);
        super.execute(instruction, interpreter);
    }
}
