package org.twinbench.kernel.catalog.declaration;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.twinbench.api.component.Derivative;

/** The annotated fields of a behavior in order of declaration, those of superclasses first. Immutable. */
public final class Declaration {

    private final Class<?> type;
    private final Map<String, DeclaredField> fields;

    private Declaration(Class<?> type, Map<String, DeclaredField> fields) {
        this.type = type;
        this.fields = fields;
    }

    /** Reads the annotations of a class and its superclasses. Of fields with one name, the lowest class's counts. */
    public static Declaration of(Class<?> type) {
        Map<String, DeclaredField> fields = new LinkedHashMap<>();
        for (Field field : allFields(type)) {
            Role.of(field).stream().findFirst().ifPresent(role -> {
                field.setAccessible(true);
                fields.put(field.getName(), new DeclaredField(field, role));
            });
        }
        return new Declaration(type, fields);
    }

    /** Returns the class that was read. */
    public Class<?> type() {
        return type;
    }

    /** Returns the annotated fields, in order. */
    public List<DeclaredField> fields() {
        return List.copyOf(fields.values());
    }

    /** Returns the fields of one role, in order. */
    public List<DeclaredField> fields(Role role) {
        return fields.values().stream().filter(field -> field.role() == role).toList();
    }

    /** Returns the annotated field of this name. */
    public Optional<DeclaredField> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /** Returns the names of one role, in order. */
    public List<String> names(Role role) {
        return fields(role).stream().map(DeclaredField::name).toList();
    }

    /** Returns the field that a derivative names as its state; it need not exist. */
    public static String integrated(DeclaredField derivative) {
        return derivative.annotation(Derivative.class).of();
    }

    /** Returns whether the kernel integrates the field of this name. */
    public boolean isIntegrated(String name) {
        return fields(Role.DERIVATIVE).stream()
                .anyMatch(field -> integrated(field).equals(name));
    }

    /** Returns the role of each annotated field by its name. */
    public Map<String, Role> roles() {
        return fields.values().stream().collect(Collectors.toMap(DeclaredField::name, DeclaredField::role));
    }

    /** Returns the fields of a class and its superclasses, annotated or not, superclasses first. */
    static List<Field> allFields(Class<?> type) {
        List<Class<?>> classes = new ArrayList<>();
        for (Class<?> next = type; next != null && next != Object.class; next = next.getSuperclass()) {
            classes.add(next);
        }
        Collections.reverse(classes);
        return classes.stream()
                .flatMap(next -> Arrays.stream(next.getDeclaredFields()))
                .toList();
    }
}
