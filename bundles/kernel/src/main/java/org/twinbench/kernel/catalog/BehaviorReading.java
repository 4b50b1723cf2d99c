package org.twinbench.kernel.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.twinbench.api.component.Behavior;
import org.twinbench.api.component.ComponentType;
import org.twinbench.api.library.ComponentTypeDescriptor;
import org.twinbench.kernel.catalog.declaration.Declaration;
import org.twinbench.kernel.catalog.declaration.Defaults;
import org.twinbench.kernel.catalog.declaration.Descriptors;
import org.twinbench.kernel.catalog.declaration.FieldRules;
import org.twinbench.kernel.catalog.declaration.Names;
import org.twinbench.kernel.catalog.declaration.TypeRules;
import org.twinbench.kernel.catalog.reading.ClassReading;
import org.twinbench.kernel.catalog.reading.UnreadableCode;

/** A behavior's class, read whole: every mistake is gathered before it is refused. */
final class BehaviorReading {

    private final Class<? extends Behavior> type;
    private final Optional<ComponentType> annotation;
    private final List<String> mistakes = new ArrayList<>();
    private final Declaration declaration;
    private final Optional<ClassReading> code;
    private final Optional<Instances> instances;
    private final Optional<Defaults> defaults;

    BehaviorReading(Class<? extends Behavior> type) throws UnusableClass {
        this.type = type;
        this.annotation = Optional.ofNullable(type.getAnnotation(ComponentType.class));
        this.declaration = Declaration.of(type);
        checkAnnotation();
        List<String> fieldMistakes = FieldRules.mistakes(declaration);
        mistakes.addAll(fieldMistakes);
        this.code = readCode();
        this.instances = findConstructor();
        this.defaults = fieldMistakes.isEmpty() ? readDefaults() : Optional.empty();
        if (!mistakes.isEmpty()) {
            throw new UnusableClass(mistakes);
        }
    }

    Declaration declaration() {
        return declaration;
    }

    Instances instances() {
        return instances.orElseThrow();
    }

    ComponentTypeDescriptor descriptor() {
        return new Descriptors(declaration, defaults.orElseThrow(), code.orElseThrow())
                .describe(annotation.orElseThrow());
    }

    List<String> notes() {
        return code.orElseThrow().notes();
    }

    private void checkAnnotation() {
        annotation.ifPresentOrElse(
                known -> mistakes.addAll(
                        TypeRules.mistakes(known.id(), known.name(), known.category(), List.of(known.formerly()))),
                () -> mistakes.add(Names.spoken(type) + ": has no @ComponentType annotation; add"
                        + " @ComponentType(id = \"…\", name = \"…\", category = \"…\")."));
    }

    private Optional<ClassReading> readCode() {
        try {
            ClassReading reading = ClassReading.of(declaration);
            mistakes.addAll(reading.mistakes());
            return Optional.of(reading);
        } catch (UnreadableCode unreadable) {
            mistakes.add(unreadable.getMessage());
            return Optional.empty();
        }
    }

    private Optional<Instances> findConstructor() {
        try {
            return Optional.of(Instances.of(type));
        } catch (UnusableClass unusable) {
            mistakes.addAll(unusable.reasons());
            return Optional.empty();
        }
    }

    private Optional<Defaults> readDefaults() {
        if (instances.isEmpty()) {
            return Optional.empty();
        }
        try {
            Defaults read = new Defaults(instances.get().first());
            mistakes.addAll(read.mistakes(declaration));
            return Optional.of(read);
        } catch (UnusableClass unusable) {
            mistakes.addAll(unusable.reasons());
            return Optional.empty();
        }
    }
}
