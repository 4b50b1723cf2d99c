package org.twinbench.kernel.assembly;

import java.util.Optional;
import org.twinbench.api.library.Library;
import org.twinbench.api.library.LibraryEntry;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.model.MachineModel.Binding;
import org.twinbench.api.value.Mistake;
import org.twinbench.api.value.Suggestion;
import org.twinbench.kernel.wiring.Findings;
import org.twinbench.kernel.wiring.PortPath;

/** Checks what stands around components and connections: extensions, rates, links and bindings. */
final class Surroundings {

    private final MachineModel machine;
    private final Findings findings;

    Surroundings(MachineModel machine, Findings findings) {
        this.machine = machine;
        this.findings = findings;
    }

    void check(Library library) {
        machine.extensions().forEach((extension, version) -> extension(library, extension, version));
        machine.components().forEach((path, component) -> {
            if (component.every() < 1) {
                findings.mistake(Mistake.at(
                                Mistake.pointer("/components", path) + "/every",
                                "every is the number of ticks between two steps, 1 or more.")
                        .value(Integer.toString(component.every()))
                        .range("1 or more"));
            }
        });
        machine.bindings().forEach(this::binding);
    }

    private void extension(Library library, String extension, String version) {
        Optional<String> installed = library.types().stream()
                .filter(type -> type.bundle().equals(extension))
                .map(LibraryEntry::version)
                .findFirst();
        if (installed.isPresent() && !major(installed.get()).equals(major(version))) {
            findings.note(
                    Mistake.pointer("/extensions", extension),
                    "The machine was made with " + extension + " " + version + "; installed is " + installed.get()
                            + ", another major version.");
        }
    }

    private static String major(String version) {
        return version.split("\\.", 2)[0];
    }

    private void binding(String port, Binding binding) {
        String pointer = Mistake.pointer("/bindings", port);
        Optional<PortPath> path = PortPath.of(port);
        if (path.isEmpty() || !machine.components().containsKey(path.get().component())) {
            findings.mistake(Mistake.at(pointer, "There is no component of port \"" + port + "\"."));
        }
        if (!machine.links().containsKey(binding.link())) {
            Mistake mistake = Mistake.at(pointer + "/link", "There is no link \"" + binding.link() + "\".");
            findings.mistake(Suggestion.closest(binding.link(), machine.links().keySet())
                    .map(mistake::suggestion)
                    .orElse(mistake));
        }
        if (binding.raw().size() != binding.value().size()
                || binding.raw().size() != 0 && binding.raw().size() != 2) {
            findings.mistake(Mistake.at(
                    pointer,
                    "Scaling takes two numbers under \"raw\" and the two values they stand for under \"value\"."));
        }
    }
}
