package org.twinbench.kernel.catalog.deployed;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.twinbench.api.component.ComponentType;

/** The head of a class file: what the class is called, what it extends and implements, how it is annotated. */
final class ClassHeader extends ClassVisitor {

    private static final String COMPONENT = "Lorg/osgi/service/component/annotations/Component;";
    private static final String COMPONENT_TYPE = Type.getDescriptor(ComponentType.class);

    private final Set<String> annotations = new HashSet<>();
    private String name = "";
    private List<String> parents = List.of();
    private boolean concrete;
    private Optional<String> id = Optional.empty();

    private ClassHeader() {
        super(Opcodes.ASM9);
    }

    static ClassHeader of(byte[] file) {
        ClassHeader header = new ClassHeader();
        new ClassReader(file).accept(header, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return header;
    }

    /** Returns the name with dots. */
    String name() {
        return name;
    }

    /** Returns the names of superclass and interfaces, with dots. */
    List<String> parents() {
        return parents;
    }

    boolean isConcrete() {
        return concrete;
    }

    /** Returns whether its author meant it to be a DS component. */
    boolean hasComponent() {
        return annotations.contains(COMPONENT);
    }

    boolean hasComponentType() {
        return annotations.contains(COMPONENT_TYPE);
    }

    /** Returns the id of the component type. */
    Optional<String> id() {
        return id;
    }

    @Override
    public void visit(int version, int access, String type, String signature, String superclass, String[] interfaces) {
        name = dotted(type);
        concrete = (access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_INTERFACE | Opcodes.ACC_MODULE)) == 0;
        Set<String> all = new HashSet<>();
        for (String next : interfaces) {
            all.add(dotted(next));
        }
        Optional.ofNullable(superclass).map(ClassHeader::dotted).ifPresent(all::add);
        parents = List.copyOf(all);
    }

    @Override
    public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        annotations.add(descriptor);
        if (!descriptor.equals(COMPONENT_TYPE)) {
            return null;
        }
        return new AnnotationVisitor(Opcodes.ASM9) {
            @Override
            public void visit(String element, Object value) {
                if (element.equals("id")) {
                    id = Optional.of((String) value);
                }
            }
        };
    }

    private static String dotted(String internalName) {
        return internalName.replace('/', '.');
    }
}
