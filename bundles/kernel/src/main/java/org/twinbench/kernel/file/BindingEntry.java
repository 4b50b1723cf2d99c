package org.twinbench.kernel.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.twinbench.api.model.MachineModel.Binding;
import org.twinbench.api.model.MachineModel.Update;
import org.twinbench.api.model.MachineModel.WhenBad;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.Mistake;
import org.twinbench.api.value.Value;

/** A binding as the file says it. */
record BindingEntry(
        String link,
        String address,
        Optional<List<Double>> raw,
        Optional<List<Value>> value,
        Optional<WhenBad> whenBad,
        Optional<Value> safe,
        Optional<Update> update) {

    BindingEntry {
        List<Mistake> mistakes = new ArrayList<>();
        if (raw.isPresent()
                && (raw.get().size() != 2 || raw.get().get(0).equals(raw.get().get(1)))) {
            mistakes.add(Mistake.at("/raw", "raw is two different numbers of the remote side, e.g. [0, 27648]."));
        }
        if (value.isPresent()
                && (value.get().size() != 2 || !value.get().stream().allMatch(BindingEntry::isQuantity))) {
            mistakes.add(Mistake.at("/value", "value is two values of the port, e.g. [\"0 %\", \"100 %\"]."));
        }
        if (raw.isPresent() != value.isPresent()) {
            String missing = raw.isPresent() ? "value" : "raw";
            mistakes.add(Mistake.at("/" + missing, "raw and value belong together; " + missing + " is missing."));
        }
        if (safe.isPresent() && !isQuantity(safe.get()) && !(safe.get() instanceof Value.Flag)) {
            mistakes.add(Mistake.at("/safe", "safe is a value of the port, e.g. \"0 %\" or false."));
        }
        if (!mistakes.isEmpty()) {
            throw new InvalidInput(mistakes);
        }
    }

    private static boolean isQuantity(Value value) {
        return value instanceof Value.Decimal || value instanceof Value.Text;
    }

    static BindingEntry of(Binding binding) {
        return new BindingEntry(
                binding.link(),
                binding.address(),
                Optional.of(binding.raw()).filter(raw -> !raw.isEmpty()),
                Optional.of(binding.value()).filter(value -> !value.isEmpty()),
                binding.whenBad(),
                binding.safe(),
                binding.update());
    }

    Binding binding() {
        return new Binding(link, address, raw.orElse(List.of()), value.orElse(List.of()), whenBad, safe, update);
    }
}
