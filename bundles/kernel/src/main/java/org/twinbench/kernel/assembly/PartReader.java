package org.twinbench.kernel.assembly;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinbench.api.library.ComponentTypeDescriptor;
import org.twinbench.api.library.ParameterDescriptor;
import org.twinbench.api.library.PortDescriptor;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.Mistake;
import org.twinbench.api.value.Suggestion;
import org.twinbench.api.value.Value;
import org.twinbench.kernel.assembly.Part.Source;
import org.twinbench.kernel.catalog.ProvidedType;
import org.twinbench.kernel.setting.Declaration;
import org.twinbench.kernel.setting.Declarations;
import org.twinbench.kernel.setting.Setting;
import org.twinbench.kernel.setting.SettingReader;
import org.twinbench.kernel.wiring.Findings;
import org.twinbench.kernel.wiring.Typed;

/** Reads one component after the other, and notes what is wrong with it. */
final class PartReader {

    private final SettingReader settings;
    private final Beside beside;
    private final Findings findings;

    PartReader(SettingReader settings, Beside beside, Findings findings) {
        this.settings = settings;
        this.beside = beside;
        this.findings = findings;
    }

    /** @param inputs as the part has them */
    Part read(Typed component, Outline outline, List<List<Source>> inputs) {
        Part part = new Part(
                component.path(),
                component.shape().type(),
                outline.descriptor(),
                parameters(component, outline),
                read(component, "start", component.model().start(), outline.starts()),
                inputs,
                component.model().every());
        required(part, outline);
        rate(part, outline);
        return part;
    }

    private Map<String, Setting> parameters(Typed component, Outline outline) {
        Map<String, Value> given = component.model().parameters();
        Map<String, Setting> read = read(component, "parameters", given, outline.parameters());
        for (ParameterDescriptor needed : outline.needed()) {
            if (!given.containsKey(needed.name()) && !read.containsKey(needed.name())) {
                findings.incomplete(Mistake.at(
                        pointer(component.path(), "parameters", needed.name()),
                        component.path() + " needs a value for \"" + needed.name() + "\" (" + needed.doc() + ")."));
            }
        }
        return component.shape().type() instanceof ProvidedType ? withDefaults(outline, read) : read;
    }

    /** Reads what stands under a key of a component. */
    private Map<String, Setting> read(Typed component, String key, Map<String, Value> values, Declarations declared) {
        if (values.isEmpty()) {
            return Map.of();
        }
        Map<String, Setting> read = new HashMap<>();
        values.forEach((name, value) -> {
            Optional<Declaration> found = declared.find(name);
            if (found.isEmpty()) {
                findings.mistake(unknown(component, key, name, declared));
                return;
            }
            Declaration declaration = found.get();
            if (!declaration.name().equals(name)) {
                findings.note(
                        pointer(component.path(), key, name),
                        "\"" + name + "\" is called \"" + declaration.name() + "\" by now.");
            }
            try {
                read.put(declaration.name(), settings.read(declaration, value));
            } catch (InvalidInput e) {
                findings.refused(pointer(component.path(), key, name), e);
            }
        });
        return Map.copyOf(read);
    }

    /** The general form has no fields that hold defaults, so its component is given all of them. */
    private Map<String, Setting> withDefaults(Outline outline, Map<String, Setting> read) {
        Map<String, Setting> all = new HashMap<>(read);
        for (ParameterDescriptor parameter : outline.descriptor().parameters()) {
            if (!read.containsKey(parameter.name()) && parameter.start().isPresent()) {
                Declaration declared = Declaration.of(parameter);
                all.put(
                        parameter.name(),
                        settings.read(declared, parameter.start().get()));
            }
        }
        return Map.copyOf(all);
    }

    private void required(Part part, Outline outline) {
        for (PortDescriptor port : outline.required()) {
            if (!part.isConnected(port.name()) && !beside.fed().contains(part.path() + "." + port.name())) {
                findings.incomplete(Mistake.at(
                        Mistake.pointer("/components", part.path()),
                        part.path() + "." + port.name() + " must be connected (" + port.doc() + ")."));
            }
        }
    }

    /** The integrator goes from each tick to the next. */
    private void rate(Part part, Outline outline) {
        if (outline.continuous() && part.every() > 1) {
            findings.mistake(Mistake.at(
                            Mistake.pointer(Mistake.pointer("/components", part.path()), "every"),
                            part.path()
                                    + " has continuous states, which are integrated from each tick to the next;"
                                    + " leave every out.")
                    .value(Integer.toString(part.every()))
                    .range("1"));
        }
    }

    private static Mistake unknown(Typed component, String key, String name, Declarations declared) {
        ComponentTypeDescriptor type = component.descriptor();
        String pointer = pointer(component.path(), key, name);
        String what = key.equals("start") ? "start value" : "parameter";
        Optional<PortDescriptor> wire = type.port(name).filter(Declaration::isWire);
        if (wire.isPresent()) {
            return Mistake.at(
                    pointer,
                    "\"" + name + "\" is computed from other values at every instant and has no " + what + ".");
        }
        Optional<String> meant = Suggestion.closest(name, declared.names());
        Mistake mistake = Mistake.at(
                pointer,
                type.name() + " has no " + what + " \"" + name + "\"."
                        + meant.map(word -> " Did you mean \"" + word + "\"?").orElse(choices(declared.names())));
        return meant.map(mistake::suggestion).orElse(mistake);
    }

    private static String choices(List<String> names) {
        return names.isEmpty() ? "" : " It has " + String.join(", ", names) + ".";
    }

    private static String pointer(String path, String key, String name) {
        return Mistake.pointer(Mistake.pointer(Mistake.pointer("/components", path), key), name);
    }
}
