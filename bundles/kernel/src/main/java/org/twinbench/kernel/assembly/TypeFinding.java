package org.twinbench.kernel.assembly;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinbench.api.component.UnusableParameters;
import org.twinbench.api.library.ComponentTypeDescriptor;
import org.twinbench.api.library.LibraryEntry;
import org.twinbench.api.library.UnusableType;
import org.twinbench.api.model.MachineModel.Component;
import org.twinbench.api.model.Units;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.Mistake;
import org.twinbench.api.value.Suggestion;
import org.twinbench.api.value.Value;
import org.twinbench.kernel.catalog.Catalog;
import org.twinbench.kernel.catalog.InstalledType;
import org.twinbench.kernel.catalog.ProvidedType;
import org.twinbench.kernel.setting.Declaration;
import org.twinbench.kernel.setting.ParameterValues;
import org.twinbench.kernel.setting.Setting;
import org.twinbench.kernel.setting.SettingReader;
import org.twinbench.kernel.wiring.Findings;
import org.twinbench.kernel.wiring.Typed;

/** Finds the installed type of a component, and what the type looks like for that component. */
final class TypeFinding {

    private final Catalog catalog;
    private final Beside beside;
    private final SettingReader settings;

    TypeFinding(Catalog catalog, Beside beside, Units units, Path folder) {
        this.catalog = catalog;
        this.beside = beside;
        this.settings = new SettingReader(units, folder);
    }

    /** Returns the component with its type; empty, with the reason among the findings, if there is no usable type. */
    Optional<Typed> find(String path, String pointer, Component component, Findings findings) {
        Optional<InstalledType> type =
                Optional.ofNullable(beside.types().get(component.type())).or(() -> catalog.find(component.type()));
        if (type.isEmpty()) {
            findings.incomplete(missing(Mistake.pointer(pointer, "type"), component.type()));
            return Optional.empty();
        }
        if (type.get() instanceof ProvidedType provided) {
            return shaped(path, pointer, component, provided, findings);
        }
        return Optional.of(
                new Typed(path, component, type.get(), type.get().entry().descriptor()));
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

    private Optional<Typed> shaped(
            String path, String pointer, Component component, ProvidedType type, Findings findings) {
        ComponentTypeDescriptor general = type.entry().descriptor();
        Map<String, Setting> given = new HashMap<>();
        String parameters = Mistake.pointer(pointer, "parameters");
        for (Declaration declared : Declaration.parameters(general)) {
            Optional<Value> value = Optional.ofNullable(component.parameters().get(declared.name()))
                    .or(() -> general.parameter(declared.name()).orElseThrow().start());
            try {
                value.ifPresent(v -> given.put(declared.name(), settings.read(declared, v)));
            } catch (InvalidInput e) {
                return Optional.of(new Typed(path, component, type, general));
            }
        }
        try {
            return Optional.of(
                    new Typed(path, component, type, type.provider().descriptor(new ParameterValues(given))));
        } catch (UnusableParameters e) {
            findings.incomplete(Mistake.at(Mistake.pointer(parameters, e.parameter()), e.getMessage()));
            return Optional.empty();
        }
    }
}
