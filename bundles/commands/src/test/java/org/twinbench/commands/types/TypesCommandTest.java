package org.twinbench.commands.types;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.twinbench.api.component.Behavior;
import org.twinbench.api.component.ComponentType;
import org.twinbench.api.component.Out;
import org.twinbench.api.library.Library;
import org.twinbench.api.library.LibraryEntry;
import org.twinbench.api.library.UnusableType;
import org.twinbench.commands.KernelServices;
import org.twinbench.commands.dispatch.Console;
import org.twinbench.commands.dispatch.Console.Answer;

class TypesCommandTest {

    private final KernelServices services = new KernelServices();

    @Test
    void listsTheLibraryByCategory() {
        Answer answer = Console.type(services::types, "types");
        assertEquals(0, answer.exitCode());
        assertTrue(answer.text().lines().anyMatch(line -> line.matches("  heater +\\S.*")), answer.text());
        assertTrue(answer.out().contains("thermal"), answer.text());
    }

    @Test
    void showsOneTypeInPeoplesUnits() {
        Answer answer = Console.type(services::types, "types", "heater");
        assertEquals(0, answer.exitCode());
        assertTrue(
                answer.text().lines().anyMatch(line -> line.matches("  duty +0 … 100 % +start 0 % .*")), answer.text());
        assertTrue(
                answer.text().lines().anyMatch(line -> line.matches("  heat +0 W or more +register .*")),
                answer.text());
        assertTrue(answer.text().contains("(org.twinbench.components.heater 1.0.0)"), answer.text());
    }

    @Test
    void tellsWhatWasFoundInTheClass() {
        Answer answer = Console.type(services::types, "types", "gain", "--why");
        assertTrue(answer.text().contains("Found in org.twinbench.components.math.Gain"), answer.text());
        assertTrue(answer.text().contains("is a wire: outputs() assigns it, and it depends on "), answer.text());
    }

    @Test
    void tellsWhetherATypeRunsCompiledAndWhyNot() {
        Answer valve = Console.type(services::types, "types", "valve", "--why");
        assertTrue(valve.text().contains("\n  It runs compiled, together with the others of its type."), valve.text());
        KernelServices own = new KernelServices(List.of(Servo.class));
        String reason =
                "\n    TypesCommandTest.Servo.step, line N allocates an array; use local variables, or make it a"
                        + " static final field";
        Answer servo = Console.type(own::types, "types", "servo", "--why");
        assertTrue(withoutLines(servo).contains("  It does not run compiled, but one object per component:" + reason));
        Answer all = Console.type(own::types, "types", "--why");
        assertTrue(
                withoutLines(all).contains("\n\nNot compiled, but run as one object per component\n  servo" + reason));
        Answer plain = Console.type(own::types, "types");
        assertFalse(plain.text().contains("compiled"), plain.text());
    }

    private static String withoutLines(Answer answer) {
        return answer.text().replaceAll("line \\d+", "line N");
    }

    /** A type with an obstacle. */
    @ComponentType(id = "servo", name = "Servo", category = "test")
    static final class Servo implements Behavior {
        @Out
        double position;

        @Override
        public void step(double dt) {
            double[] next = {position, dt};
            position = next[0] + next[1];
        }
    }

    private TypesCommand broken() {
        return new TypesCommand(new Broken(), services.units(), type -> Optional.empty());
    }

    @Test
    void asksForTheTypeThatWasProbablyMeant() {
        Answer answer = Console.type(services::types, "types", "heatr");
        assertEquals(2, answer.exitCode());
        assertEquals(
                List.of("There is no component type \"heatr\". Did you mean \"heater\"? twinbench types lists all."),
                answer.err());
    }

    @Test
    void neverKeepsQuietAboutTypesThatCannotBeUsed() {
        Answer list = Console.type(this::broken, "types");
        assertEquals(
                List.of(
                        "No component types are installed.",
                        "",
                        "1 type cannot be used; twinbench types --why tells what to do",
                        "  acme.servo  (acme.Servo in acme.servo 2.1.0)",
                        "    Servo.java:12: position is assigned twice.",
                        "    … and 1 more reason"),
                list.out());
        Answer why = Console.type(this::broken, "types", "acme.servo", "--why");
        assertEquals(2, why.exitCode());
        assertTrue(why.text().endsWith("    Servo.java:20: speed is private and not annotated."), why.text());
    }

    /** A library with one type, and that one cannot be used. */
    private static final class Broken implements Library {

        @Override
        public List<LibraryEntry> types() {
            return List.of();
        }

        @Override
        public Optional<LibraryEntry> type(String id) {
            return Optional.empty();
        }

        @Override
        public List<UnusableType> unusable() {
            return List.of(new UnusableType(
                    "acme.servo",
                    "acme.Servo",
                    "acme.servo",
                    "2.1.0",
                    List.of(
                            "Servo.java:12: position is assigned twice.",
                            "Servo.java:20: speed is private and not annotated.")));
        }

        @Override
        public AutoCloseable onChange(Runnable listener) {
            return () -> {};
        }
    }
}
