package org.twinbench.kernel.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.osgi.service.component.annotations.Reference;
import org.twinbench.api.component.Behavior;
import org.twinbench.api.component.ComponentType;
import org.twinbench.api.component.Fault;
import org.twinbench.api.component.In;
import org.twinbench.api.component.Param;
import org.twinbench.api.component.State;
import org.twinbench.api.component.Time;

/** How fields, constructors and ids are declared. */
class FieldRulesTest {

    @ComponentType(id = "t", name = "T", category = "test")
    static final class WrongTypes implements Behavior {
        @In
        float input;

        @In
        double[] inputs;

        @Param
        Object parameter;

        @State
        String state;

        @Fault
        int fault;

        @Time
        long time;
    }

    @Test
    void haveTheTypesOfTheirRoles() {
        List<String> reasons = Read.reasons(WrongTypes.class);
        assertEquals(6, reasons.size(), reasons::toString);
        Read.contains(reasons.get(0), "WrongTypes.input", "@In", "float", "use double, boolean, int or long");
        Read.contains(reasons.get(1), "WrongTypes.inputs", "double[]");
        Read.contains(reasons.get(2), "WrongTypes.parameter", "@Param", "Object", "double[][] or Path");
        Read.contains(reasons.get(3), "WrongTypes.state", "@State", "String", "array");
        Read.contains(reasons.get(4), "WrongTypes.fault", "@Fault", "int", "boolean or double");
        Read.contains(reasons.get(5), "WrongTypes.time", "@Time", "long", "double");
    }

    @ComponentType(id = "t", name = "T", category = "test")
    static final class FinalAndStatic implements Behavior {
        @Param
        final double fixed = Double.parseDouble("1");

        @Param
        static double shared = 1;
    }

    @Test
    void areNeitherFinalNorStatic() {
        List<String> reasons = Read.reasons(FinalAndStatic.class);
        assertEquals(2, reasons.size(), reasons::toString);
        Read.contains(reasons.get(0), "FinalAndStatic.fixed", "drop final");
        Read.contains(reasons.get(1), "FinalAndStatic.shared", "drop static");
    }

    abstract static class Basis implements Behavior {
        @Param
        double gain = 1;
    }

    @ComponentType(id = "t", name = "T", category = "test")
    static final class Hiding extends Basis {
        @Param
        double gain = 2;
    }

    @Test
    void hideNoOther() {
        Read.refused(Hiding.class, "Hiding.gain", "superclass", "Basis", "rename");
    }

    @ComponentType(id = "t", name = "T", category = "test")
    static final class OddNames implements Behavior {
        @Param
        double größe = 1;

        @Param
        double _hidden = 1;
    }

    @Test
    void haveNamesOfLettersDigitsAndUnderscores() {
        List<String> reasons = Read.reasons(OddNames.class);
        assertEquals(2, reasons.size(), reasons::toString);
        Read.contains(reasons.get(0), "OddNames.größe", "starts with a letter", "rename");
        Read.contains(reasons.get(1), "OddNames._hidden");
    }

    @ComponentType(id = "t", name = "T", category = "test")
    static final class TwoRoles implements Behavior {
        @In
        @Param
        double input;
    }

    @Test
    void haveOneRole() {
        Read.refused(TwoRoles.class, "TwoRoles.input", "@In and @Param", "keep one");
    }

    @ComponentType(id = "t", name = "T", category = "test")
    static final class TwoTimes implements Behavior {
        @Time
        double time;

        @Time
        double again;
    }

    @Test
    void takeTheTimeOnce() {
        Read.refused(TwoTimes.class, "TwoTimes.again", "@Time", "keep one");
    }

    @ComponentType(id = "t", name = "T", category = "test")
    static final class Ranges implements Behavior {
        @Param(min = 2, max = 1)
        double crossed = 1.5;

        @In(min = 1)
        double low;

        @Param(max = 1)
        int high = 3;

        @Fault
        double broken = 1;

        @In(sum = true)
        boolean sum;
    }

    @Test
    void haveRangesThatTheirDefaultsKeep() {
        List<String> crossed = Read.reasons(Ranges.class);
        assertEquals(2, crossed.size(), crossed::toString);
        Read.contains(crossed.get(0), "Ranges.crossed", "min 2", "max 1");
        Read.contains(crossed.get(1), "Ranges.sum", "boolean", "drop sum");
    }

    @ComponentType(id = "t", name = "T", category = "test")
    static final class Outside implements Behavior {
        @In(min = 1)
        double low;

        @Param(max = 1)
        int high = 3;

        @Fault
        double broken = 1;
    }

    @Test
    void haveDefaultsWithinTheirRange() {
        List<String> reasons = Read.reasons(Outside.class);
        assertEquals(3, reasons.size(), reasons::toString);
        Read.contains(reasons.get(0), "Outside.low", "0 is outside", "1 to Infinity");
        Read.contains(reasons.get(1), "Outside.high", "3 is outside");
        Read.contains(reasons.get(2), "Outside.broken", "whole");
    }

    @ComponentType(id = "t", name = "T", category = "test")
    static final class FormerTwice implements Behavior {
        @Param
        double gain = 1;

        @Param(formerly = "gain")
        double factor = 1;
    }

    @Test
    void takeNoNameThatIsTaken() {
        Read.refused(FormerTwice.class, "FormerTwice.factor", "\"gain\"", "FormerTwice.gain", "drop it");
    }

    @ComponentType(id = "t", name = "T", category = "test")
    static final class NeedsArgument implements Behavior {
        @SuppressWarnings("unused")
        NeedsArgument(int argument) {}
    }

    @ComponentType(id = "t", name = "T", category = "test")
    final class Inner implements Behavior {}

    @ComponentType(id = "t", name = "T", category = "test")
    abstract static class Unfinished implements Behavior {}

    @Test
    void standInAClassOfWhichInstancesCanBeMade() {
        Read.refused(NeedsArgument.class, "NeedsArgument", "no constructor without parameters", "add one");
        Read.refused(Inner.class, "Inner", "make it static");
        Read.refused(Unfinished.class, "Unfinished", "drop abstract");
    }

    @ComponentType(id = "t", name = "T", category = "test")
    static final class Failing implements Behavior {
        @Param
        double gain = Double.parseDouble("one"); // failing
    }

    @Test
    void standInAClassWhoseConstructorWorks() {
        Read.refused(
                Failing.class,
                "Failing",
                "NumberFormatException",
                "FieldRulesTest.java, " + Read.line(FieldRulesTest.class, "failing"));
    }

    static final class Nameless implements Behavior {}

    @ComponentType(id = "no spaces", name = "", category = "test", formerly = "no spaces")
    static final class BadId implements Behavior {}

    @Test
    void standInAClassWithAProperId() {
        Read.refused(Nameless.class, "Nameless", "no @ComponentType annotation", "add");
        assertEquals(3, Read.reasons(BadId.class).size());
        Read.contains(String.join(" ", Read.reasons(BadId.class)), "\"no spaces\"", "has no name", "formerly");
    }

    @ComponentType(id = "t", name = "T", category = "test")
    static final class Injected implements Behavior {
        @Reference
        Runnable service;
    }

    @Test
    void wantNoServices() {
        Read.refused(Injected.class, "Injected.service", "@Reference", "ComponentTypeProvider");
    }
}
