package org.twinbench.kernel.exchange.setting;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.twinbench.api.library.ParameterDescriptor;
import org.twinbench.api.model.MachineModel.Link;
import org.twinbench.api.model.Units;
import org.twinbench.api.protocol.Contact;
import org.twinbench.api.protocol.ProtocolDescriptor;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.Mistake;
import org.twinbench.api.value.Value;
import org.twinbench.kernel.exchange.contact.LinkPlan;
import org.twinbench.kernel.exchange.contact.LinkPlan.Handshake;
import org.twinbench.kernel.exchange.tag.Bound;
import org.twinbench.kernel.setting.Declaration;
import org.twinbench.kernel.setting.ParameterValues;
import org.twinbench.kernel.setting.Setting;
import org.twinbench.kernel.setting.SettingReader;

/** Reads links. Safe for use by many threads. */
public final class LinkReader {

    private static final Duration LEAST_PERIOD = Duration.ofMillis(10);

    private final Function<String, Optional<ProtocolDescriptor>> protocols;
    private final SettingReader values;
    private final Secrets secrets;

    /** @param protocols finds what is known of a protocol by its id */
    public LinkReader(Function<String, Optional<ProtocolDescriptor>> protocols, Units units, Secrets secrets) {
        this.protocols = protocols;
        this.values = new SettingReader(units, Path.of(""));
        this.secrets = secrets;
    }

    /** Returns the settings that a link of a protocol may have: those of every link, and its own. */
    public static List<ParameterDescriptor> settings(ProtocolDescriptor protocol) {
        return Stream.concat(protocol.settings().stream(), CommonSettings.ALL.stream())
                .toList();
    }

    /** Returns the secrets that a link holds itself, of a protocol that is installed; paths as in the link. */
    public List<Mistake> literalSecrets(Link link) {
        return protocols.apply(link.protocol()).stream()
                .flatMap(protocol -> protocol.secrets().stream())
                .filter(name -> link.settings().containsKey(name)
                        && !isVariable(link.settings().get(name)))
                .sorted()
                .map(name -> literal(name).under("/" + name))
                .toList();
    }

    /**
     * Reads a link.
     *
     * @param step the machine's step: without a period of its own, the link exchanges as often, every 10 ms at most
     * @throws InvalidInput with everything that is wrong with it, paths as in the link
     */
    public LinkPlan read(String name, Link link, Duration step, List<Bound> bindings) {
        ProtocolDescriptor protocol = protocols
                .apply(link.protocol())
                .orElseThrow(() -> new InvalidInput(Mistake.at(
                                "/protocol",
                                "Protocol \"" + link.protocol()
                                        + "\" is not installed; install an extension that brings it.")
                        .value(link.protocol())));
        List<Mistake> mistakes = new ArrayList<>();
        Map<String, Setting> settings = new HashMap<>();
        List<ParameterDescriptor> known = settings(protocol);
        link.settings().keySet().stream()
                .filter(key ->
                        known.stream().noneMatch(setting -> setting.name().equals(key)))
                .forEach(key -> mistakes.add(Mistake.at(
                                Mistake.pointer("", key), "A link of " + protocol.name() + " has no \"" + key + "\".")
                        .didYouMean(
                                key,
                                known.stream().map(ParameterDescriptor::name).toList())));
        for (ParameterDescriptor setting : known) {
            Optional<Value> given = Optional.ofNullable(link.settings().get(setting.name()));
            given.or(setting::start).ifPresent(value -> {
                try {
                    settings.put(setting.name(), setting(protocol, setting, value));
                } catch (InvalidInput refused) {
                    refused.mistakes().forEach(mistake -> mistakes.add(mistake.under("/" + setting.name())));
                }
            });
        }
        if (settings.containsKey(CommonSettings.LOCK_STEP_TICK)
                != settings.containsKey(CommonSettings.LOCK_STEP_DONE)) {
            mistakes.add(Mistake.at(
                    "", "A link goes in step by two tags: both \"lock_step_tick\" and \"lock_step_done\", or none."));
        }
        if (!mistakes.isEmpty()) {
            throw new InvalidInput(mistakes);
        }
        return plan(name, link, step, new ParameterValues(settings), bindings);
    }

    private Setting setting(ProtocolDescriptor protocol, ParameterDescriptor setting, Value value) {
        if (protocol.secrets().contains(setting.name()) && !isVariable(value)) {
            throw new InvalidInput(literal(setting.name()));
        }
        Setting read = values.read(Declaration.of(setting), value);
        return read instanceof Setting.Word word ? new Setting.Word(secrets.fill(word.text())) : read;
    }

    private static boolean isVariable(Value value) {
        return value instanceof Value.Text text && Secrets.isVariable(text.text());
    }

    /** Does not tell the value: answers are kept and shown. */
    private static Mistake literal(String setting) {
        return Mistake.at(
                "", "\"" + setting + "\" is a secret; it stands in the environment, and here as \"${NAME}\".");
    }

    private static LinkPlan plan(
            String name, Link link, Duration step, ParameterValues settings, List<Bound> bindings) {
        Duration period = settings.real(CommonSettings.PERIOD)
                .map(LinkReader::duration)
                .orElse(step.compareTo(LEAST_PERIOD) < 0 ? LEAST_PERIOD : step);
        return new LinkPlan(
                name,
                link.protocol(),
                new Contact(
                        link.endpoint(),
                        settings,
                        duration(settings.real(CommonSettings.TIMEOUT).orElseThrow())),
                period,
                settings.text(CommonSettings.HEARTBEAT),
                duration(settings.real(CommonSettings.HEARTBEAT_PERIOD).orElseThrow()),
                settings.text(CommonSettings.LOCK_STEP_TICK)
                        .map(tick -> new Handshake(
                                tick,
                                settings.text(CommonSettings.LOCK_STEP_DONE).orElseThrow())),
                bindings);
    }

    private static Duration duration(double seconds) {
        return Duration.ofNanos(Math.round(seconds * 1e9));
    }
}
