package org.twinbench.kernel.assembly;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.twinbench.api.library.ComponentTypeDescriptor;
import org.twinbench.api.library.ParameterDescriptor;
import org.twinbench.api.library.PortDescriptor;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.Mistake;
import org.twinbench.api.value.Suggestion;
import org.twinbench.api.value.Value;
import org.twinbench.kernel.catalog.ProvidedType;
import org.twinbench.kernel.setting.Declaration;
import org.twinbench.kernel.setting.Setting;
import org.twinbench.kernel.setting.SettingReader;
import org.twinbench.kernel.wiring.Findings;
import org.twinbench.kernel.wiring.Typed;

/** Reads the parameters and start values of one component. */
final class PartReader {

    private final SettingReader settings;
    private final Findings findings;

    PartReader(SettingReader settings, Findings findings) {
        this.settings = settings;
        this.findings = findings;
    }

    /** Reads what stands under {@code parameters}. */
    Map<String, Setting> parameters(Typed component, String pointer, UnaryOperator<String> unit) {
        String place = Mistake.pointer(pointer, "parameters");
        List<Declaration> declared = Declaration.parameters(component.descriptor());
        Map<String, Setting> read = read(component, place, component.model().parameters(), declared, unit);
        for (ParameterDescriptor parameter : component.descriptor().parameters()) {
            boolean given =
                    component.model().parameters().containsKey(parameter.name()) || read.containsKey(parameter.name());
            if (!given && parameter.start().isEmpty()) {
                findings.incomplete(Mistake.at(
                        Mistake.pointer(place, parameter.name()),
                        component.path() + " needs a value for \"" + parameter.name() + "\" (" + parameter.doc()
                                + ")."));
            }
        }
        return withDefaults(component, read);
    }

    /** Reads what stands under {@code start}. */
    Map<String, Setting> start(Typed component, String pointer, UnaryOperator<String> unit) {
        String place = Mistake.pointer(pointer, "start");
        return read(component, place, component.model().start(), Declaration.starts(component.descriptor()), unit);
    }

    private Map<String, Setting> read(
            Typed component,
            String place,
            Map<String, Value> values,
            List<Declaration> declared,
            UnaryOperator<String> unit) {
        Map<String, Setting> read = new HashMap<>();
        values.forEach((name, value) -> {
            String pointer = Mistake.pointer(place, name);
            Optional<Declaration> found = Declaration.find(declared, name);
            if (found.isEmpty()) {
                findings.mistake(unknown(component.descriptor(), pointer, name, declared));
                return;
            }
            Declaration declaration = found.get();
            if (!declaration.name().equals(name)) {
                findings.note(pointer, "\"" + name + "\" is called \"" + declaration.name() + "\" by now.");
            }
            try {
                read.put(
                        declaration.name(), settings.read(declaration.withUnit(unit.apply(declaration.unit())), value));
            } catch (InvalidInput e) {
                findings.refused(pointer, e);
            }
        });
        return read;
    }

    /** The general form has no fields that hold defaults, so its component is given all of them. */
    private Map<String, Setting> withDefaults(Typed component, Map<String, Setting> read) {
        if (component.type() instanceof ProvidedType) {
            for (ParameterDescriptor parameter : component.descriptor().parameters()) {
                if (!read.containsKey(parameter.name()) && parameter.start().isPresent()) {
                    read.put(
                            parameter.name(),
                            settings.read(
                                    Declaration.of(parameter), parameter.start().get()));
                }
            }
        }
        return Map.copyOf(read);
    }

    private static Mistake unknown(
            ComponentTypeDescriptor type, String pointer, String name, List<Declaration> declared) {
        String what = pointer.contains("/start/") ? "start value" : "parameter";
        Optional<PortDescriptor> wire = type.port(name).filter(Declaration::isWire);
        if (wire.isPresent()) {
            return Mistake.at(
                    pointer,
                    "\"" + name + "\" is computed from other values at every instant and has no " + what + ".");
        }
        Optional<String> meant = Suggestion.closest(
                name, declared.stream().map(Declaration::name).toList());
        Mistake mistake = Mistake.at(
                pointer,
                type.name() + " has no " + what + " \"" + name + "\"."
                        + meant.map(word -> " Did you mean \"" + word + "\"?").orElse(choices(declared)));
        return meant.map(mistake::suggestion).orElse(mistake);
    }

    private static String choices(List<Declaration> declared) {
        return declared.isEmpty()
                ? ""
                : " It has "
                        + String.join(
                                ", ", declared.stream().map(Declaration::name).toList()) + ".";
    }
}
