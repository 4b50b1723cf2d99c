package org.twinbench.commands.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.ComponentServiceObjects;
import org.twinbench.api.command.NotUsable;
import org.twinbench.api.command.TwinbenchCommand;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.MalformedJson;
import org.twinbench.api.value.Mistake;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

class DispatcherTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final AtomicInteger instances = new AtomicInteger();
    private final Dispatcher dispatcher = dispatcher(name -> Optional.empty());

    private Dispatcher dispatcher(Deployed deployed) {
        return new Dispatcher(deployed, Duration.ofMillis(50), new PrintWriter(out, true), new PrintWriter(err, true));
    }

    @Command(name = "greet", header = "greet somebody")
    private static final class Greeting implements TwinbenchCommand {

        @Spec
        private CommandSpec spec;

        @Option(names = "--name", defaultValue = "world")
        private String name;

        private final Callable<Integer> work;

        Greeting(Callable<Integer> work) {
            this.work = work;
        }

        @Override
        public Integer call() throws Exception {
            spec.commandLine().getOut().println("Hello, " + name + "!");
            return work.call();
        }
    }

    @Test
    void runsTheCommandThatIsNamedAndReturnsItsExitCode() {
        offer(dispatcher, "greet", () -> 3);
        assertEquals(3, run("greet", "--name", "tank"));
        assertEquals("Hello, tank!", out.toString().strip());
    }

    @Test
    void givesEachCallAnInstanceOfItsOwnAndReturnsIt() {
        offer(dispatcher, "greet", () -> 0);
        run("greet", "--name", "tank");
        run("greet");
        assertTrue(out.toString().endsWith("Hello, world!" + System.lineSeparator()));
        assertEquals(0, instances.get(), "instances not returned");
    }

    @Test
    void servesWhereNothingIsTyped() {
        offer(dispatcher, "serve", () -> 0);
        assertEquals(0, run());
    }

    @Test
    void asksForTheCommandThatWasProbablyMeant() {
        offer(dispatcher, "greet", () -> 0);
        assertEquals(2, run("gret"));
        assertEquals(
                "There is no command \"gret\". Did you mean \"greet\"? twinbench --help lists all.",
                err.toString().strip());
    }

    @Test
    void asksForTheOptionThatWasProbablyMeant() {
        offer(dispatcher, "greet", () -> 0);
        assertEquals(2, run("greet", "--nmae=tank"));
        assertEquals(
                List.of("Unknown option: '--nmae=tank'. Did you mean \"--name\"?", "See: twinbench greet --help"),
                err.toString().lines().toList());
    }

    @Test
    void acceptsTheDataFolderWithEveryCommand() {
        offer(dispatcher, "greet", () -> 0);
        assertEquals(0, run("greet", "--data", "/tmp/x"));
    }

    @Test
    void showsHelp() {
        offer(dispatcher, "greet", () -> 9);
        assertEquals(0, run("greet", "--help"));
        assertTrue(
                out.toString()
                        .startsWith("Greet somebody." + System.lineSeparator() + "Usage: twinbench greet [OPTIONS]"),
                out.toString());
    }

    @Test
    @Timeout(5)
    void waitsForACommandWhoseBundleIsStillStarting() {
        Dispatcher patient = dispatcher(name -> Optional.of("something"));
        Thread later = new Thread(() -> {
            try {
                Thread.sleep(150);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            offer(patient, "greet", () -> 0);
        });
        later.start();
        assertEquals(0, patient.applyAsInt(new String[] {"greet"}));
    }

    @Test
    void endsQuietlyWhenItIsInterruptedWhileItWaits() {
        Thread.currentThread().interrupt();
        assertEquals(130, run("greet"));
        assertTrue(Thread.interrupted());
    }

    @Test
    void forgetsACommandThatGoes() {
        offer(dispatcher, "greet", () -> 0);
        dispatcher.remove(new Services(() -> 0), Map.of("service.id", 5L));
        assertEquals(2, run("greet"));
    }

    @Test
    void printsEveryMistake() {
        offer(dispatcher, "greet", () -> {
            throw new InvalidInput(List.of(
                    Mistake.at("/components/tank", "No such type.").suggestion("tank"), Mistake.at("", "And more.")));
        });
        assertEquals(2, run("greet"));
        assertEquals(
                List.of(
                        "2 mistakes; nothing was done.",
                        "  components.tank",
                        "    No such type. Did you mean \"tank\"?",
                        "  And more."),
                err.toString().lines().toList());
    }

    @Test
    void saysWhereTextIsNotJson() {
        offer(dispatcher, "greet", () -> {
            throw new MalformedJson(3, 14, "A comma is missing.");
        });
        assertEquals(2, run("greet"));
        assertEquals(
                "This is not JSON, line 3, column 14: A comma is missing.",
                err.toString().strip());
    }

    @Test
    void saysWhatCannotBeUsed() {
        offer(dispatcher, "greet", () -> {
            throw new NotUsable("Port 7777 is taken.");
        });
        assertEquals(4, run("greet"));
        assertEquals("Port 7777 is taken.", err.toString().strip());
    }

    @Test
    void saysInOneSentenceWhatNobodyExpectedAndWhereTheLogIs() {
        offer(dispatcher, "greet", () -> {
            throw new IllegalStateException("boom");
        });
        assertEquals(70, run("greet"));
        assertEquals(1, err.toString().lines().count());
        assertTrue(err.toString().contains("boom") && err.toString().contains("twinbench.log"), err.toString());
    }

    private int run(String... words) {
        return dispatcher.applyAsInt(words);
    }

    private void offer(Dispatcher to, String name, Callable<Integer> work) {
        to.add(new Services(work), Map.of("service.id", 5L, "twinbench.command.name", name));
    }

    /** What the service component runtime hands out for a prototype. */
    private final class Services implements ComponentServiceObjects<TwinbenchCommand> {

        private final Callable<Integer> work;

        Services(Callable<Integer> work) {
            this.work = work;
        }

        @Override
        public TwinbenchCommand getService() {
            instances.incrementAndGet();
            return new Greeting(work);
        }

        @Override
        public void ungetService(TwinbenchCommand service) {
            instances.decrementAndGet();
        }

        @Override
        public ServiceReference<TwinbenchCommand> getServiceReference() {
            throw new UnsupportedOperationException();
        }
    }
}
