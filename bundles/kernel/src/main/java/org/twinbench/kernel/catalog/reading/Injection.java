package org.twinbench.kernel.catalog.reading;

import java.util.List;
import java.util.stream.Stream;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.twinbench.kernel.catalog.bytecode.Hierarchy;
import org.twinbench.kernel.catalog.declaration.Names;

/** Behaviors that want services: the kernel makes instances itself, and nobody would inject anything into them. */
final class Injection {

    private static final String REFERENCE = "Lorg/osgi/service/component/annotations/Reference;";

    private Injection() {}

    static List<String> mistakes(Hierarchy hierarchy) {
        return hierarchy.classes().stream()
                .flatMap(type -> hierarchy.file(type).stream()
                        .flatMap(Injection::wishes)
                        .map(member -> Names.spoken(type) + "." + member
                                + ": a behavior gets no services injected; drop @Reference, or register a"
                                + " ComponentTypeProvider, which may have them."))
                .toList();
    }

    private static Stream<String> wishes(ClassNode file) {
        return Stream.concat(
                file.fields.stream()
                        .filter(field -> isReference(field.invisibleAnnotations))
                        .map(field -> field.name),
                file.methods.stream()
                        .filter(method -> isReference(method.invisibleAnnotations))
                        .map(method -> method.name));
    }

    /** DS annotations are for tools: they are in the class file, but reflection does not see them. */
    private static boolean isReference(List<AnnotationNode> annotations) {
        return annotations != null && annotations.stream().anyMatch(annotation -> annotation.desc.equals(REFERENCE));
    }
}
