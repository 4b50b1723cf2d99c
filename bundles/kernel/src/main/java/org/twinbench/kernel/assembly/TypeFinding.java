package org.twinbench.kernel.assembly;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinbench.api.component.UnusableParameters;
import org.twinbench.api.library.ComponentTypeDescriptor;
import org.twinbench.api.library.LibraryEntry;
import org.twinbench.api.library.UnusableType;
import org.twinbench.api.model.MachineModel.Component;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.Mistake;
import org.twinbench.api.value.Suggestion;
import org.twinbench.api.value.Value;
import org.twinbench.kernel.catalog.Catalog;
import org.twinbench.kernel.catalog.ProvidedType;
import org.twinbench.kernel.setting.Declaration;
import org.twinbench.kernel.setting.Declarations;
import org.twinbench.kernel.setting.ParameterValues;
import org.twinbench.kernel.setting.Setting;
import org.twinbench.kernel.setting.SettingReader;
import org.twinbench.kernel.wiring.Findings;
import org.twinbench.kernel.wiring.Shape;

/** Finds the installed types of components, and what each type looks like for a component. */
final class TypeFinding {

    private final Catalog catalog;
    private final Beside beside;
    private final SettingReader settings;
    private final Findings findings;
    private final Map<String, Optional<Shape>> shapes = new HashMap<>();
    private final Map<Given, Shape> shaped = new HashMap<>();

    /** What the shape of a component of the general form depends on. */
    private record Given(ProvidedType type, Map<String, Setting> parameters) {}

    TypeFinding(Catalog catalog, Beside beside, SettingReader settings, Findings findings) {
        this.catalog = catalog;
        this.beside = beside;
        this.settings = settings;
        this.findings = findings;
    }

    /** Returns the shape of a component; empty, with the reason among the findings, if there is no usable type. */
    Optional<Shape> find(String path, Component component) {
        Optional<Shape> shape = shapes.computeIfAbsent(component.type(), this::shape);
        if (shape.isEmpty()) {
            findings.incomplete(missing(Mistake.pointer(pointer(path), "type"), component.type()));
        }
        return shape.isPresent() && shape.get().type() instanceof ProvidedType provided
                ? shaped(path, component, provided, shape.get())
                : shape;
    }

    private Optional<Shape> shape(String type) {
        return Optional.ofNullable(beside.types().get(type))
                .or(() -> catalog.find(type))
                .map(found -> new Shape(found, found.entry().descriptor()));
    }

    private Mistake missing(String pointer, String id) {
        Optional<UnusableType> unusable =
                catalog.unusable().stream().filter(t -> t.id().equals(id)).findFirst();
        if (unusable.isPresent()) {
            return Mistake.at(
                            pointer,
                            "Type \"" + id + "\" cannot be used: "
                                    + unusable.get().reasons().get(0))
                    .value(id);
        }
        List<String> known = catalog.types().stream()
                .map(LibraryEntry::descriptor)
                .map(ComponentTypeDescriptor::id)
                .toList();
        Optional<String> meant = Suggestion.closest(id, known);
        Mistake mistake = Mistake.at(
                        pointer,
                        "No installed extension provides the type \"" + id + "\"."
                                + meant.map(word -> " Did you mean \"" + word + "\"?")
                                        .orElse(" Install the extension that does."))
                .value(id);
        return meant.map(mistake::suggestion).orElse(mistake);
    }

    private Optional<Shape> shaped(String path, Component component, ProvidedType type, Shape general) {
        Map<String, Setting> given = new HashMap<>();
        for (Declaration declared :
                Declarations.parameters(general.descriptor()).all()) {
            Optional<Value> value = Optional.ofNullable(component.parameters().get(declared.name()))
                    .or(() -> general.descriptor()
                            .parameter(declared.name())
                            .orElseThrow()
                            .start());
            try {
                value.ifPresent(v -> given.put(declared.name(), settings.read(declared, v)));
            } catch (InvalidInput e) {
                return Optional.of(general);
            }
        }
        try {
            return Optional.of(shape(new Given(type, given)));
        } catch (UnusableParameters e) {
            String parameters = Mistake.pointer(pointer(path), "parameters");
            findings.incomplete(Mistake.at(Mistake.pointer(parameters, e.parameter()), e.getMessage()));
            return Optional.empty();
        }
    }

    private Shape shape(Given given) throws UnusableParameters {
        Optional<Shape> known = Optional.ofNullable(shaped.get(given));
        if (known.isPresent()) {
            return known.get();
        }
        Shape found =
                new Shape(given.type(), given.type().provider().descriptor(new ParameterValues(given.parameters())));
        shaped.put(given, found);
        return found;
    }

    private static String pointer(String path) {
        return Mistake.pointer("/components", path);
    }
}
