package org.twinbench.kernel.catalog.declaration;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.twinbench.api.component.In;
import org.twinbench.api.library.Kind;

/** The rules that annotated fields keep, each broken one as a sentence. */
public final class FieldRules {

    private final Declaration declaration;
    private final List<String> mistakes = new ArrayList<>();

    private FieldRules(Declaration declaration) {
        this.declaration = declaration;
    }

    /** Returns everything that is wrong with the declared fields. */
    public static List<String> mistakes(Declaration declaration) {
        FieldRules rules = new FieldRules(declaration);
        declaration.fields().forEach(rules::checkField);
        rules.checkHiding();
        rules.checkFormerNames();
        rules.checkTime();
        rules.checkDerivatives();
        return List.copyOf(rules.mistakes);
    }

    private void checkField(DeclaredField field) {
        checkRoles(field);
        checkModifiers(field);
        checkType(field);
        if (field.role().isNamed() && !Names.isWellFormed(field.name())) {
            mistake(field, "a name starts with a letter and has letters, digits and _ only; rename the field");
        }
        if (field.role() == Role.INPUT
                && field.kind() == Kind.BOOLEAN
                && field.annotation(In.class).sum()) {
            mistake(field, "a boolean cannot add its connections; drop sum = true, or make it an int or a double");
        }
        FieldRange.of(field).mistake().ifPresent(mistake -> mistake(field, mistake));
    }

    private void checkRoles(DeclaredField field) {
        List<Role> roles = Role.of(field.field());
        if (roles.size() > 1) {
            mistake(
                    field,
                    "it is annotated with " + roles.stream().map(Role::sign).collect(joining(" and ")) + "; keep one");
        }
    }

    private void checkModifiers(DeclaredField field) {
        int modifiers = field.field().getModifiers();
        if (Modifier.isFinal(modifiers)) {
            mistake(field, "a field with " + field.role().sign() + " cannot be final; drop final");
        }
        if (Modifier.isStatic(modifiers)) {
            mistake(field, "all components would share a static field; drop static");
        }
    }

    private void checkType(DeclaredField field) {
        Class<?> type = field.field().getType();
        if (!field.role().allows(type)) {
            mistake(
                    field,
                    field.role().sign() + " cannot be of type " + type.getSimpleName() + "; use "
                            + field.role().types());
        }
    }

    /** A hidden field would be filled, or read, in one of two places: nobody could tell which. */
    private void checkHiding() {
        Map<String, List<Field>> byName = Declaration.allFields(declaration.type()).stream()
                .collect(groupingBy(Field::getName, LinkedHashMap::new, toList()));
        byName.forEach((name, fields) -> {
            if (fields.size() > 1 && declaration.field(name).isPresent()) {
                Field hidden = fields.get(0);
                Field hiding = fields.get(fields.size() - 1);
                mistakes.add(Names.spoken(hiding.getDeclaringClass()) + "." + name
                        + ": it hides the field of the same name of its superclass "
                        + Names.spoken(hidden.getDeclaringClass()) + "; rename one of them.");
            }
        });
    }

    private void checkFormerNames() {
        Map<String, DeclaredField> taken = new HashMap<>();
        declaration.fields().forEach(field -> taken.put(field.name(), field));
        for (DeclaredField field : declaration.fields()) {
            for (String former : FormerNames.of(field)) {
                DeclaredField other = taken.putIfAbsent(former, field);
                if (other != null) {
                    mistake(
                            field,
                            "formerly names \"" + former + "\", which already stands for " + other.place()
                                    + "; drop it");
                }
            }
        }
    }

    private void checkTime() {
        declaration.fields(Role.TIME).stream()
                .skip(1)
                .forEach(field -> mistake(field, "a second field with @Time; keep one"));
    }

    private void checkDerivatives() {
        Map<String, DeclaredField> integrated = new HashMap<>();
        for (DeclaredField derivative : declaration.fields(Role.DERIVATIVE)) {
            String state = Declaration.integrated(derivative);
            if (!canBeIntegrated(state)) {
                mistake(
                        derivative,
                        "of = \"" + state + "\" names no double field with @State or @Out; name the field that is to be"
                                + " integrated");
            }
            DeclaredField other = integrated.putIfAbsent(state, derivative);
            if (other != null) {
                mistake(
                        derivative,
                        "\"" + state + "\" has a derivative already, " + other.place() + "; add them up in one field");
            }
        }
    }

    private boolean canBeIntegrated(String name) {
        return declaration
                .field(name)
                .filter(field -> field.role() == Role.STATE || field.role() == Role.OUTPUT)
                .filter(field -> field.field().getType() == double.class)
                .isPresent();
    }

    private void mistake(DeclaredField field, String sentence) {
        mistakes.add(field.place() + ": " + sentence + ".");
    }
}
