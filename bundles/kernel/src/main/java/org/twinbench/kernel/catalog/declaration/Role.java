package org.twinbench.kernel.catalog.declaration;

import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.twinbench.api.component.Derivative;
import org.twinbench.api.component.Fault;
import org.twinbench.api.component.In;
import org.twinbench.api.component.Out;
import org.twinbench.api.component.Param;
import org.twinbench.api.component.RandomStream;
import org.twinbench.api.component.State;
import org.twinbench.api.component.Time;
import org.twinbench.api.component.ZeroCrossing;

/** What a field of a behavior is for. */
public enum Role {
    INPUT(In.class, "input", "double, boolean, int or long", Role::isNumber),
    OUTPUT(Out.class, "output", "double, boolean, int or long", Role::isNumber),
    PARAMETER(
            Param.class,
            "parameter",
            "double, boolean, int, long, an enum, String, double[][] or Path",
            type -> isNumber(type)
                    || type.isEnum()
                    || type == String.class
                    || type == double[][].class
                    || type == Path.class),
    STATE(
            State.class,
            "state",
            "double, boolean, int or long, or an array of one of them",
            type -> isNumber(type) || type.isArray() && isNumber(type.getComponentType())),
    DERIVATIVE(Derivative.class, "derivative", "double", type -> type == double.class),
    ZERO_CROSSING(ZeroCrossing.class, "zero crossing", "double", type -> type == double.class),
    FAULT(Fault.class, "fault", "boolean or double", type -> type == boolean.class || type == double.class),
    TIME(Time.class, "simulated time", "double", type -> type == double.class),
    RANDOM_STREAM(RandomStream.class, "random stream", "long", type -> type == long.class);

    private final Class<? extends Annotation> annotation;
    private final String noun;
    private final String types;
    private final Predicate<Class<?>> allowed;

    Role(Class<? extends Annotation> annotation, String noun, String types, Predicate<Class<?>> allowed) {
        this.annotation = annotation;
        this.noun = noun;
        this.types = types;
        this.allowed = allowed;
    }

    /** Returns the roles that a field's annotations give it: one for a field that is well declared, none for a plain one. */
    static List<Role> of(Field field) {
        return Arrays.stream(values())
                .filter(role -> field.isAnnotationPresent(role.annotation))
                .toList();
    }

    /** Returns what such a field is called in sentences: {@code an input}. */
    public String withArticle() {
        return this == TIME ? "the " + noun : ("aeiou".indexOf(noun.charAt(0)) < 0 ? "a " : "an ") + noun;
    }

    /** Returns whether the kernel fills the field and the behavior only reads it. */
    public boolean isReadOnly() {
        return this == INPUT || this == PARAMETER || this == FAULT || this == TIME;
    }

    /** Returns whether the field lasts from one step to the next without being seen. */
    public boolean isMemory() {
        return this == STATE || this == RANDOM_STREAM;
    }

    /** Returns whether {@code derivatives} assigns the field for the kernel alone. */
    public boolean isForSolver() {
        return this == DERIVATIVE || this == ZERO_CROSSING;
    }

    /** Returns the annotation as its author writes it: {@code @RandomStream}. */
    String sign() {
        return "@" + annotation.getSimpleName();
    }

    /** Returns the allowed types, as people list them. */
    String types() {
        return types;
    }

    boolean allows(Class<?> type) {
        return allowed.test(type);
    }

    /** Returns whether it goes by name in machine files, and hence shares one space of names with the others that do. */
    boolean isNamed() {
        return this != TIME && this != RANDOM_STREAM && !isForSolver();
    }

    private static boolean isNumber(Class<?> type) {
        return type == double.class || type == boolean.class || type == int.class || type == long.class;
    }
}
