package org.twinbench.kernel.catalog.declaration;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinbench.api.library.ComponentTypeDescriptor;
import org.twinbench.api.model.IllegalQuantity;
import org.twinbench.api.model.Units;

/** The rules that declared units keep: they are units, and people read a value in one of the same quantity. */
public final class UnitRules {

    private static final String VARIABLE = "$";

    private final Units units;

    /** Judges by these units. */
    public UnitRules(Units units) {
        this.units = units;
    }

    /** Returns what is wrong with the units of a type, as sentences; unit variables stand for any unit. */
    public List<String> mistakes(ComponentTypeDescriptor type) {
        return declared(type)
                .filter(declared -> !declared.unit().contains(VARIABLE))
                .flatMap(declared -> mistake(declared).map(mistake -> declared.name() + ": " + mistake).stream())
                .toList();
    }

    private Optional<String> mistake(Declared declared) {
        try {
            return units.conversion(declared.unit(), declared.display(), declared.difference())
                            .isPresent()
                    ? Optional.empty()
                    : Optional.of("its unit \"" + declared.unit() + "\" does not convert to \"" + declared.display()
                            + "\", in which people are to read it; correct one of them.");
        } catch (IllegalQuantity illegal) {
            return Optional.of(illegal.getMessage() + " Declare a unit of UCUM, \"1\" for a ratio.");
        }
    }

    private static Stream<Declared> declared(ComponentTypeDescriptor type) {
        return Stream.of(
                        type.ports().stream()
                                .map(port -> new Declared(port.name(), port.unit(), port.display(), port.difference())),
                        type.parameters().stream()
                                .map(parameter -> new Declared(
                                        parameter.name(),
                                        parameter.unit(),
                                        parameter.display(),
                                        parameter.difference())),
                        type.states().stream()
                                .map(state -> new Declared(state.name(), state.unit(), state.unit(), false)),
                        type.faults().stream()
                                .map(fault -> new Declared(fault.name(), fault.unit(), fault.unit(), false)))
                .flatMap(all -> all);
    }

    private record Declared(String name, String unit, String display, boolean difference) {}
}
