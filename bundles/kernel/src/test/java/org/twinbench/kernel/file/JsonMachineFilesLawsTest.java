package org.twinbench.kernel.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.model.MachineModel.Binding;
import org.twinbench.api.model.MachineModel.Component;
import org.twinbench.api.model.MachineModel.Link;
import org.twinbench.api.model.MachineModel.Position;
import org.twinbench.api.model.MachineModel.Update;
import org.twinbench.api.model.MachineModel.WhenBad;
import org.twinbench.api.value.Value;
import org.twinbench.kernel.json.StrictJson;

class JsonMachineFilesLawsTest {

    private final JsonMachineFiles files = new JsonMachineFiles(new StrictJson());

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void readsWhatItPrinted(@ForAll("machines") MachineModel machine) {
        assertEquals(machine, files.read(files.print(machine)));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void printsTheSameAgain(@ForAll("machines") MachineModel machine) {
        String printed = files.print(machine);

        assertEquals(printed, files.print(files.read(printed)));
    }

    @Provide
    Arbitrary<MachineModel> machines() {
        return Combinators.combine(
                        texts(),
                        texts(),
                        map(texts(), texts()),
                        map(paths(), components()),
                        map(
                                ports(),
                                ports().list().uniqueElements().ofMinSize(1).ofMaxSize(3)),
                        map(ports(), texts()),
                        map(names(), links()),
                        map(ports(), bindings()))
                .as(MachineModel::new);
    }

    private static Arbitrary<Component> components() {
        return Combinators.combine(
                        names(),
                        texts(),
                        map(names(), values()),
                        map(names(), values()),
                        Arbitraries.integers().between(1, 1_000),
                        Combinators.combine(numbers(), numbers())
                                .as(Position::new)
                                .optional())
                .as(Component::new);
    }

    private static Arbitrary<Link> links() {
        Arbitrary<Map<String, Value>> settings =
                map(names(), values()).filter(map -> !map.containsKey("protocol") && !map.containsKey("endpoint"));
        return Combinators.combine(names(), texts(), settings).as(Link::new);
    }

    private static Arbitrary<Binding> bindings() {
        Arbitrary<Value> quantities =
                Arbitraries.oneOf(texts().map(Value::of), numbers().map(Value::of));
        Arbitrary<WhenBad> whenBad = Arbitraries.of(WhenBad.class);
        Arbitrary<Binding> scaled = Combinators.combine(
                        texts(),
                        numbers(),
                        quantities.list().ofSize(2),
                        whenBad.optional(),
                        quantities.optional(),
                        Arbitraries.of(Update.class).optional())
                .as((address, low, range, bad, safe, update) ->
                        new Binding("plc", address, List.of(low, low + 1), range, bad, safe, update));
        Arbitrary<Binding> plain = Combinators.combine(texts(), whenBad.optional())
                .as((address, bad) ->
                        new Binding("plc", address, List.of(), List.of(), bad, Optional.empty(), Optional.empty()));
        return Arbitraries.oneOf(scaled, plain);
    }

    private static Arbitrary<Value> values() {
        Arbitrary<Value> single = Arbitraries.oneOf(
                texts().map(Value::of),
                numbers().map(Value::of),
                Arbitraries.of(true, false).map(Value::of));
        return Arbitraries.oneOf(single, single.list().ofMaxSize(3).map(Value.Items::new));
    }

    private static <K, V> Arbitrary<Map<K, V>> map(Arbitrary<K> keys, Arbitrary<V> values) {
        return Arbitraries.maps(keys, values).ofMaxSize(3);
    }

    private static Arbitrary<String> names() {
        return Combinators.combine(
                        Arbitraries.chars().range('a', 'z').range('A', 'Z'),
                        Arbitraries.strings().alpha().numeric().withChars('_').ofMaxLength(6))
                .as((first, rest) -> first + rest);
    }

    private static Arbitrary<String> paths() {
        return names().list().ofMinSize(1).ofMaxSize(3).map(segments -> String.join("/", segments));
    }

    private static Arbitrary<String> ports() {
        return Combinators.combine(paths(), names()).as((path, port) -> path + "." + port);
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.strings().withCharRange('\u0000', '\ud7ff').ofMaxLength(12);
    }

    private static Arbitrary<Double> numbers() {
        return Arbitraries.doubles().between(-1e9, 1e9).map(number -> number + 0.0);
    }
}
