package org.twinbench.kernel.exchange.setting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.twinbench.api.library.Direction;
import org.twinbench.api.library.Kind;
import org.twinbench.api.library.PortDescriptor;
import org.twinbench.api.model.MachineModel.Binding;
import org.twinbench.api.model.MachineModel.Update;
import org.twinbench.api.model.MachineModel.WhenBad;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.Mistake;
import org.twinbench.api.value.Value;
import org.twinbench.kernel.exchange.tag.Bound;
import org.twinbench.kernel.exchange.tag.Bound.Amount;
import org.twinbench.kernel.exchange.tag.Scale;
import org.twinbench.kernel.setting.Declaration;
import org.twinbench.kernel.setting.Setting;
import org.twinbench.kernel.setting.SettingReader;

/** Reads bindings. Safe for use by many threads. */
public record BindingReader(SettingReader values) {

    /**
     * Reads a binding.
     *
     * @param path path of the port, {@code path.port}
     * @param port the port, its unit resolved
     * @param start what the port shows or takes before the first tick
     * @throws InvalidInput with everything that is wrong with it, paths as in the binding
     */
    public Bound read(String path, PortDescriptor port, Amount start, Binding binding) {
        List<Mistake> mistakes = new ArrayList<>();
        boolean input = port.direction() == Direction.INPUT;
        if (!input) {
            onlyInputs(binding.whenBad().isPresent(), "when_bad", mistakes);
            onlyInputs(binding.update().isPresent(), "update", mistakes);
        }
        Declaration declared = Declaration.of(port);
        Optional<Amount> safe = binding.safe().flatMap(value -> amount(declared, value, "/safe", mistakes));
        Scale scale = scale(port, declared, binding, mistakes);
        if (!mistakes.isEmpty()) {
            throw new InvalidInput(mistakes);
        }
        return new Bound(
                path,
                port.direction(),
                port.kind(),
                port.unit(),
                binding.address(),
                scale,
                binding.whenBad().orElse(WhenBad.REJECT),
                start,
                safe,
                binding.update().filter(Update.CYCLIC::equals).isPresent());
    }

    private static void onlyInputs(boolean given, String key, List<Mistake> mistakes) {
        if (given) {
            mistakes.add(Mistake.at("/" + key, "An output gives to its tag; \"" + key + "\" is for inputs only."));
        }
    }

    private Scale scale(PortDescriptor port, Declaration declared, Binding binding, List<Mistake> mistakes) {
        if (binding.raw().isEmpty() && binding.value().isEmpty()) {
            return Scale.NONE;
        }
        if (binding.raw().size() != 2 || binding.value().size() != 2) {
            mistakes.add(Mistake.at(
                    "", "Scaling takes two numbers under \"raw\" and the two values they stand for under \"value\"."));
            return Scale.NONE;
        }
        if (port.kind() != Kind.REAL) {
            mistakes.add(Mistake.at("/raw", "Only numbers are scaled; " + port.name() + " is none."));
            return Scale.NONE;
        }
        Declaration anywhere = declared.withoutRange();
        Optional<Amount> low = amount(anywhere, binding.value().get(0), "/value/0", mistakes);
        Optional<Amount> high = amount(anywhere, binding.value().get(1), "/value/1", mistakes);
        if (low.isEmpty() || high.isEmpty()) {
            return Scale.NONE;
        }
        try {
            return new Scale(
                    binding.raw().get(0),
                    binding.raw().get(1),
                    low.get().real(),
                    high.get().real());
        } catch (IllegalArgumentException same) {
            mistakes.add(
                    Mistake.at("/raw", "The two numbers under \"raw\", and the two values, must be different ones."));
            return Scale.NONE;
        }
    }

    private Optional<Amount> amount(Declaration declared, Value value, String pointer, List<Mistake> mistakes) {
        try {
            return Optional.of(amount(values.read(declared, value)));
        } catch (InvalidInput refused) {
            refused.mistakes().forEach(mistake -> mistakes.add(mistake.under(pointer)));
            return Optional.empty();
        }
    }

    /** Returns a setting of a port as an amount. */
    public static Amount amount(Setting setting) {
        if (setting instanceof Setting.Real real) {
            return new Amount(real.number(), 0);
        }
        if (setting instanceof Setting.Whole whole) {
            return new Amount(whole.number(), whole.number());
        }
        if (setting instanceof Setting.Bool bool) {
            return new Amount(bool.flag() ? 1 : 0, bool.flag() ? 1 : 0);
        }
        throw new IllegalArgumentException(setting + " is no value of a port");
    }
}
