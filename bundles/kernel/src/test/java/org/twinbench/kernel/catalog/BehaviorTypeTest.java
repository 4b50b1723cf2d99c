package org.twinbench.kernel.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.twinbench.api.component.Behavior;
import org.twinbench.api.component.ComponentType;
import org.twinbench.api.component.Fault;
import org.twinbench.api.component.In;
import org.twinbench.api.component.Out;
import org.twinbench.api.component.Param;
import org.twinbench.api.component.RandomStream;
import org.twinbench.api.component.State;
import org.twinbench.api.component.Time;
import org.twinbench.api.library.ComponentTypeDescriptor;
import org.twinbench.api.library.Direction;
import org.twinbench.api.library.Kind;
import org.twinbench.api.library.LibraryEntry;
import org.twinbench.api.library.ParameterDescriptor;
import org.twinbench.api.library.ParameterKind;
import org.twinbench.api.library.PortDescriptor;
import org.twinbench.api.library.StateDescriptor;
import org.twinbench.api.value.Value;

class BehaviorTypeTest {

    private final BehaviorType type = Read.type(Everything.class);
    private final ComponentTypeDescriptor descriptor = type.descriptor();

    enum Shape {
        LINEAR,
        EQUAL_PERCENTAGE
    }

    static class Basis implements Behavior {
        @Param(unit = "s", min = 0.001)
        double lag = 5;

        @RandomStream
        long basisNoise;
    }

    @ComponentType(
            id = "everything",
            name = "Everything",
            category = "test",
            doc = "all that there is",
            formerly = "nothing")
    static final class Everything extends Basis {
        @In(unit = "1", display = "%", min = 0, max = 1, doc = "share", required = true, formerly = "cmd")
        double duty = 0.5;

        @In(unit = "W", sum = true, group = "port")
        double heat;

        @In
        boolean on = true;

        @In
        long count;

        @Param
        Shape shape = Shape.EQUAL_PERCENTAGE;

        @Param
        String text = "hello";

        @Param
        String noText;

        @Param
        double[][] table = {{1, 2}, {3, 4.5}};

        @Param
        double[][] noTable;

        @Param
        Path file;

        @Param(tunable = false, difference = true, unit = "K")
        int steps = 3;

        @Param
        boolean fast = true;

        @Out(unit = "W", max = 1000, doc = "register")
        double power = 7;

        @Out(unit = "W", display = "kW")
        double wire = 9;

        @Out
        boolean ready = true;

        @State(unit = "K", doc = "memory", formerly = "t")
        double temperature = 20;

        @State
        long[] past = new long[4];

        @State
        boolean armed = true;

        @Fault(doc = "stuck")
        boolean stuck;

        @Fault(unit = "Pa", min = 0, max = 10)
        double leak;

        @Time
        double time;

        @RandomStream
        long noise;

        @Override
        public void outputs() {
            wire = duty * heat;
        }

        @Override
        public void step(double dt) {
            power += duty * dt;
            ready = on;
            temperature += dt;
            past[0] = count;
            armed = stuck;
            noise = noise + 1;
            basisNoise = basisNoise + 1;
        }
    }

    @Test
    void isDescribedByItsAnnotation() {
        assertEquals("everything", descriptor.id());
        assertEquals("Everything", descriptor.name());
        assertEquals("test", descriptor.category());
        assertEquals("all that there is", descriptor.doc());
        assertEquals(List.of("nothing"), descriptor.formerly());
    }

    @Test
    void saysWhereItComesFrom() {
        LibraryEntry entry = type.entry();
        assertEquals("org.twinbench.test", entry.bundle());
        assertEquals("1.0.0", entry.version());
        assertEquals(Everything.class.getName(), entry.className());
        assertEquals(List.of(), entry.notes());
    }

    @Test
    void keepsTheOrderOfDeclaration() {
        assertEquals(
                List.of("duty", "heat", "on", "count", "power", "wire", "ready"),
                descriptor.ports().stream().map(PortDescriptor::name).toList());
    }

    @Test
    void putsParametersOfTheSuperclassFirst() {
        assertEquals(
                List.of("lag", "shape", "text", "noText", "table", "noTable", "file", "steps", "fast"),
                descriptor.parameters().stream().map(ParameterDescriptor::name).toList());
    }

    @Test
    void describesAnInput() {
        assertEquals(
                new PortDescriptor(
                        "duty",
                        Direction.INPUT,
                        Kind.REAL,
                        "1",
                        "%",
                        Optional.of(0.0),
                        Optional.of(1.0),
                        0.5,
                        "share",
                        true,
                        false,
                        false,
                        "",
                        false,
                        false,
                        List.of(),
                        List.of("cmd")),
                descriptor.port("duty").orElseThrow());
    }

    @Test
    void describesOtherKindsOfInputs() {
        PortDescriptor heat = descriptor.port("heat").orElseThrow();
        assertTrue(heat.sum());
        assertEquals("port", heat.group());
        assertEquals(Kind.BOOLEAN, descriptor.port("on").orElseThrow().kind());
        assertEquals(1, descriptor.port("on").orElseThrow().start());
        assertEquals(Kind.INTEGER, descriptor.port("count").orElseThrow().kind());
    }

    @Test
    void startsARegisterWithItsInitialValueAndAWireWithZero() {
        PortDescriptor power = descriptor.port("power").orElseThrow();
        assertTrue(power.register());
        assertEquals(7, power.start());
        assertEquals(Optional.of(1000.0), power.max());
        PortDescriptor wire = descriptor.port("wire").orElseThrow();
        assertFalse(wire.register());
        assertEquals(0, wire.start());
        assertEquals("kW", wire.display());
        assertEquals(1, descriptor.port("ready").orElseThrow().start());
    }

    @Test
    void readsDefaultsAsValues() {
        assertEquals(Optional.of(Value.of(5.0)), start("lag"));
        assertEquals(Optional.of(Value.of("equal_percentage")), start("shape"));
        assertEquals(Optional.of(Value.of("hello")), start("text"));
        assertEquals(Optional.empty(), start("noText"));
        assertEquals(
                Optional.of(new Value.Items(List.of(
                        new Value.Items(List.of(Value.of(1.0), Value.of(2.0))),
                        new Value.Items(List.of(Value.of(3.0), Value.of(4.5)))))),
                start("table"));
        assertEquals(Optional.empty(), start("noTable"));
        assertEquals(Optional.empty(), start("file"));
        assertEquals(Optional.of(Value.of(3L)), start("steps"));
        assertEquals(Optional.of(Value.of(true)), start("fast"));
    }

    @Test
    void readsTheKindsOfParameters() {
        assertEquals(
                List.of(
                        ParameterKind.REAL,
                        ParameterKind.ENUMERATION,
                        ParameterKind.TEXT,
                        ParameterKind.TEXT,
                        ParameterKind.TABLE,
                        ParameterKind.TABLE,
                        ParameterKind.FILE,
                        ParameterKind.INTEGER,
                        ParameterKind.BOOLEAN),
                descriptor.parameters().stream().map(ParameterDescriptor::kind).toList());
        assertEquals(
                List.of("linear", "equal_percentage"),
                descriptor.parameter("shape").orElseThrow().choices());
        ParameterDescriptor steps = descriptor.parameter("steps").orElseThrow();
        assertFalse(steps.tunable());
        assertTrue(steps.difference());
        assertEquals(
                Optional.of(0.001), descriptor.parameter("lag").orElseThrow().min());
    }

    @Test
    void describesStatesThatMayBeGivenAStartValue() {
        assertEquals(
                List.of(
                        new StateDescriptor("temperature", Kind.REAL, "K", 20, "memory", false, List.of("t")),
                        new StateDescriptor("armed", Kind.BOOLEAN, "1", 1, "", false, List.of())),
                descriptor.states());
    }

    @Test
    void describesFaults() {
        assertEquals(Kind.BOOLEAN, descriptor.faults().get(0).kind());
        assertEquals("stuck", descriptor.faults().get(0).doc());
        assertEquals(Optional.of(10.0), descriptor.faults().get(1).max());
    }

    @Test
    void makesInstancesWithDefaults() throws IllegalAccessException {
        Behavior one = type.create();
        Behavior other = type.create();
        assertNotSame(one, other);
        assertEquals(0.5, type.field("duty").getDouble(one));
        assertEquals(5, type.field("lag").getDouble(other));
    }

    @Test
    void findsFieldsByName() {
        assertEquals("past", type.field("past").getName());
        assertEquals(Basis.class, type.field("lag").getDeclaringClass());
        assertEquals(Optional.of("time"), type.time().map(Field::getName));
        assertEquals(
                List.of("basisNoise", "noise"),
                type.randomStreams().stream().map(Field::getName).toList());
        assertEquals(
                List.of("temperature", "past", "armed"),
                type.states().stream().map(Field::getName).toList());
    }

    @Test
    void knowsNoOtherField() {
        IllegalArgumentException unknown = assertThrows(IllegalArgumentException.class, () -> type.field("dutty"));
        Read.contains(unknown.getMessage(), "Everything", "dutty");
    }

    private Optional<Value> start(String parameter) {
        return descriptor.parameter(parameter).orElseThrow().start();
    }
}
