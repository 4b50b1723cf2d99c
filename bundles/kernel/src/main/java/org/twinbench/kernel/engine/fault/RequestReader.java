package org.twinbench.kernel.engine.fault;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinbench.api.library.Kind;
import org.twinbench.api.protocol.StatusCode;
import org.twinbench.api.simulation.fault.FaultKind;
import org.twinbench.api.simulation.fault.FaultRequest;
import org.twinbench.api.simulation.fault.OverrideRequest;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.Mistake;
import org.twinbench.api.value.Value;
import org.twinbench.kernel.assembly.Part;
import org.twinbench.kernel.fault.Delay;
import org.twinbench.kernel.fault.Disturbance;
import org.twinbench.kernel.fault.Disturbance.Layer;
import org.twinbench.kernel.fault.Effect;
import org.twinbench.kernel.fault.Freeze;
import org.twinbench.kernel.schedule.Seeds;
import org.twinbench.kernel.setting.Setting;

/** Reads faults and overrides that people ask for: checks everything, and reserves the memory of what will act. */
public final class RequestReader {

    private static final List<FaultKind> OF_NUMBERS =
            List.of(FaultKind.SCALE, FaultKind.BIAS, FaultKind.DRIFT, FaultKind.NOISE);

    private final Target.Finder signals;
    private final Amounts amounts;
    private final long stepNanos;
    private final long seed;

    /**
     * Reads for a machine.
     *
     * @param seed the run's seed, for noise
     */
    public RequestReader(List<Part> parts, Amounts amounts, long stepNanos, long seed) {
        this.signals = new Target.Finder(parts);
        this.amounts = amounts;
        this.stepNanos = stepNanos;
        this.seed = seed;
    }

    /**
     * Reads a fault.
     *
     * @throws InvalidInput with what is wrong
     */
    Reading fault(FaultRequest request) {
        Target target = signals.find(request.signal());
        FaultKind kind = kind(target, request.kind());
        OptionalLong ticks = ticks(request.for_());
        return switch (kind) {
            case STUCK, OWN -> stuck(target, kind, request.value(), ticks);
            case QUALITY -> quality(target, needed(kind, request.value()), ticks);
            case DELAY -> delay(target, needed(kind, request.value()), ticks);
            default -> number(target, kind, needed(kind, request.value()), ticks);
        };
    }

    /**
     * Reads an override.
     *
     * @throws InvalidInput with what is wrong
     */
    Reading override(OverrideRequest request) {
        Target target = signals.find(request.signal());
        if (target.own()) {
            throw new InvalidInput(Mistake.at(
                            "/signal",
                            target.place()
                                    + " is a fault of the type; inject it as a fault, or override an output or input.")
                    .value(request.signal()));
        }
        Setting setting = amounts.of(target.declared(), request.value());
        return reading(target, Layer.OVERRIDE, constant(setting), Optional.of(value(setting)), ticks(request.for_()));
    }

    private static FaultKind kind(Target target, Optional<FaultKind> asked) {
        if (target.own()) {
            if (asked.isPresent() && asked.get() != FaultKind.OWN) {
                throw refused(asked.get(), target.place() + " is a fault of the type; it has no kind.", "own");
            }
            return FaultKind.OWN;
        }
        Stream<FaultKind> all = Stream.of(FaultKind.values()).filter(kind -> kind != FaultKind.OWN);
        String possible = all.filter(kind -> target.kind() == Kind.REAL || !OF_NUMBERS.contains(kind))
                .map(RequestReader::word)
                .collect(Collectors.joining(", "));
        FaultKind kind = asked.orElseThrow(() -> new InvalidInput(
                Mistake.at("/kind", "Say what is broken: " + possible + ".").range(possible)));
        if (kind == FaultKind.OWN) {
            throw refused(kind, target.place() + " is no fault that its type declares.", possible);
        }
        if (target.kind() != Kind.REAL && OF_NUMBERS.contains(kind)) {
            String what = target.kind() == Kind.BOOLEAN ? "true or false" : "an integer";
            throw refused(kind, target.place() + " is " + what + "; it can have no " + word(kind) + ".", possible);
        }
        return kind;
    }

    private static InvalidInput refused(FaultKind kind, String why, String possible) {
        return new InvalidInput(Mistake.at("/kind", why + " Possible: " + possible + ".")
                .value(word(kind))
                .range(possible));
    }

    private static Value needed(FaultKind kind, Optional<Value> value) {
        return value.orElseThrow(
                () -> new InvalidInput(Mistake.at("/value", "A fault of the kind " + word(kind) + " needs a value.")));
    }

    private Reading stuck(Target target, FaultKind kind, Optional<Value> asked, OptionalLong ticks) {
        if (asked.isEmpty() && kind == FaultKind.STUCK) {
            return reading(target, Layer.STUCK, new Freeze(), Optional.empty(), ticks);
        }
        Value value = target.kind() == Kind.BOOLEAN && kind == FaultKind.OWN
                ? asked.orElse(Value.of(true))
                : needed(kind, asked);
        Setting setting = amounts.of(target.declared(), value);
        return reading(target, Layer.of(kind), constant(setting), Optional.of(value(setting)), ticks);
    }

    private Reading quality(Target target, Value asked, OptionalLong ticks) {
        StatusCode status = Optional.of(asked)
                .filter(Value.Text.class::isInstance)
                .flatMap(text -> StatusCode.of(((Value.Text) text).text()))
                .filter(code -> !code.isGood())
                .orElseThrow(() -> unknownQuality(asked));
        return new Reading(
                target.place(),
                false,
                new Disturbance(Layer.QUALITY, new Effect.Nothing()),
                Optional.of(Value.of(status.symbol())),
                "",
                Optional.of(status),
                ticks);
    }

    private static InvalidInput unknownQuality(Value asked) {
        List<String> symbols = StatusCode.named().stream()
                .filter(code -> !code.isGood())
                .map(StatusCode::symbol)
                .toList();
        String known = String.join(", ", symbols);
        Mistake mistake = Mistake.at(
                        "/value", "A quality is uncertain, bad, or one of the OPC UA status codes " + known + ".")
                .range(known);
        return new InvalidInput(
                asked instanceof Value.Text text
                        ? mistake.value(text.text()).didYouMean(text.text(), symbols)
                        : mistake);
    }

    private Reading delay(Target target, Value asked, OptionalLong ticks) {
        double seconds = amounts.time("delay", asked, "/value");
        int late = Amounts.wholeTicks(seconds, stepNanos, asked);
        return new Reading(
                target.place(),
                false,
                new Disturbance(Layer.DELAY, new Delay(late, target.kind() == Kind.REAL)),
                Optional.of(Value.of(seconds)),
                "s",
                Optional.empty(),
                ticks);
    }

    private Reading number(Target target, FaultKind kind, Value asked, OptionalLong ticks) {
        Amounts.Amount amount = amounts.of(target.declared(), kind, asked);
        Effect effect =
                switch (kind) {
                    case SCALE -> new Effect.Scale(amount.number());
                    case BIAS -> new Effect.Bias(amount.number());
                    case DRIFT -> new Effect.Drift(amount.number(), stepNanos);
                    default ->
                        new Effect.Noise(
                                amount.number(),
                                Seeds.of(
                                        seed,
                                        target.place().component(),
                                        target.place().port() + " noise"));
                };
        return new Reading(
                target.place(),
                false,
                new Disturbance(Layer.of(kind), effect),
                Optional.of(Value.of(amount.number())),
                amount.unit(),
                Optional.empty(),
                ticks);
    }

    private static Reading reading(
            Target target, Layer layer, Effect effect, Optional<Value> value, OptionalLong ticks) {
        return new Reading(
                target.place(),
                target.own(),
                new Disturbance(layer, effect),
                value,
                target.declared().unit(),
                Optional.empty(),
                ticks);
    }

    private OptionalLong ticks(Optional<Value> time) {
        return time.map(asked -> OptionalLong.of(Amounts.ticks(amounts.time("for", asked, "/for"), stepNanos, asked)))
                .orElseGet(OptionalLong::empty);
    }

    private static Effect constant(Setting setting) {
        if (setting instanceof Setting.Real real) {
            return new Effect.Constant(real.number(), 0);
        }
        return new Effect.Constant(
                0, setting instanceof Setting.Whole whole ? whole.number() : ((Setting.Bool) setting).flag() ? 1 : 0);
    }

    private static Value value(Setting setting) {
        if (setting instanceof Setting.Real real) {
            return Value.of(real.number());
        }
        return setting instanceof Setting.Whole whole
                ? Value.of(whole.number())
                : Value.of(((Setting.Bool) setting).flag());
    }

    private static String word(FaultKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
