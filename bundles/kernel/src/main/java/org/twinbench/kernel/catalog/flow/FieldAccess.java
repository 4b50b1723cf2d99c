package org.twinbench.kernel.catalog.flow;

import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.twinbench.kernel.catalog.declaration.Role;

/** Reads and writes of fields and array elements. All objects but {@code this} are thought to share one heap. */
final class FieldAccess {

    private final MethodWalk walk;

    FieldAccess(MethodWalk walk) {
        this.walk = walk;
    }

    Trace readStatic(FieldInsnNode read) {
        Trace value = Trace.of(Type.getType(read.desc).getSize(), walk.facts().heap());
        return walk.made(read, holds(read) ? value.in(Set.of(new Memory(read.name, true))) : value);
    }

    void writeStatic(FieldInsnNode write, Trace value) {
        walk.facts().saw(Event.CHANGES_STATIC, walk.place(write), write.name);
        letGo(write, value, "stores this in the static field " + write.name);
    }

    Trace read(FieldInsnNode read, Trace owner) {
        Trace value = Trace.of(Type.getType(read.desc).getSize(), owner.inputs());
        if (!owner.isSelf()) {
            value = value.dependingOn(walk.facts().heap());
        }
        if (owner.mayBeSelf()) {
            value = value.dependingOn(ownInputs(read));
            if (holds(read)) {
                value = value.in(Set.of(new Memory(read.name, false)));
            }
        }
        return walk.made(read, value);
    }

    private Set<String> ownInputs(FieldInsnNode read) {
        Role role = walk.walk().role(read.name).orElse(Role.STATE);
        if (role == Role.INPUT) {
            walk.facts().readsInput(read.name);
            return Set.of(read.name);
        }
        if (role != Role.OUTPUT && !role.isForSolver()) {
            return Set.of();
        }
        if (!walk.frame().assigned().contains(read.name)) {
            walk.facts().saw(Event.READS_TOO_EARLY, walk.place(read), read.name);
        }
        return Set.copyOf(walk.facts().sources(read.name).keySet());
    }

    void write(FieldInsnNode write, Trace owner, Trace value) {
        Set<String> inputs = Trace.union(Trace.union(owner.inputs(), value.inputs()), walk.conditions(write));
        if (!owner.isSelf()) {
            walk.facts().putOnHeap(inputs);
        }
        if (owner.mayBeSelf()) {
            walk.facts().assigned(write.name, walk.place(write), inputs);
        }
        if (owner.isSelf()) {
            walk.frame().assign(Set.of(write.name));
        }
        letGo(write, value, "stores this in the field " + write.name);
    }

    Trace readElement(AbstractInsnNode read, Trace array, Trace index) {
        boolean wide = read.getOpcode() == Opcodes.LALOAD || read.getOpcode() == Opcodes.DALOAD;
        Trace element = Trace.of(wide ? 2 : 1, Trace.union(array.inputs(), index.inputs()))
                .dependingOn(walk.facts().heap());
        return walk.made(read, read.getOpcode() == Opcodes.AALOAD ? element.in(array.memory()) : element);
    }

    void writeElement(AbstractInsnNode write, Trace array, Trace index, Trace value) {
        Set<String> inputs = Trace.union(Trace.union(array.inputs(), index.inputs()), value.inputs());
        walk.facts().putOnHeap(Trace.union(inputs, walk.conditions(write)));
        array.memory().forEach(memory -> walk.facts()
                .saw(
                        memory.shared() ? Event.CHANGES_STATIC : Event.CHANGES_CONTENTS,
                        walk.place(write),
                        memory.field()));
        letGo(write, value, "stores this in an array");
    }

    private void letGo(AbstractInsnNode write, Trace value, String how) {
        if (value.mayBeSelf()) {
            walk.facts().saw(Event.LETS_GO_OF_THIS, walk.place(write), how);
        }
    }

    /** Only a reference has contents that can be changed through it. */
    private static boolean holds(FieldInsnNode access) {
        return Type.getType(access.desc).getSort() >= Type.ARRAY;
    }
}
