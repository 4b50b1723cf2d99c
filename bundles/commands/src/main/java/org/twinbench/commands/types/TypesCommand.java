package org.twinbench.commands.types;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.twinbench.api.command.CommandType;
import org.twinbench.api.command.ExitCode;
import org.twinbench.api.command.TwinbenchCommand;
import org.twinbench.api.library.Library;
import org.twinbench.api.library.LibraryEntry;
import org.twinbench.api.library.UnusableType;
import org.twinbench.api.model.Units;
import org.twinbench.api.simulation.TypeExecutions;
import org.twinbench.commands.file.WrongInput;
import org.twinbench.commands.text.Guess;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the component types of the library, or one of them in full. */
@Component(service = TwinbenchCommand.class, scope = ServiceScope.PROTOTYPE)
@CommandType(name = "types", group = "Look", order = 20)
@Command(
        name = "types",
        header = "component types: ports, parameters, units, faults",
        description = {
            "",
            "Without TYPE lists the library by category; types that are deployed and cannot be used are listed too.",
            "With TYPE shows its ports, parameters, states and faults. An output is a wire (it follows its inputs at",
            "the same instant) or a register (it changes with the step).",
            ""
        },
        footerHeading = "%nExamples%n",
        footer = {
            "  twinbench types                       the library",
            "  twinbench types tank                  one type in full",
            "  twinbench types tank --why            and what was found in its class, and whether it runs compiled",
            "  twinbench types --why                 why types do not run compiled, or cannot be used at all"
        })
public final class TypesCommand implements TwinbenchCommand {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "TYPE", arity = "0..1", description = "id of a component type")
    private Optional<String> type = Optional.empty();

    @Option(
            names = "--why",
            description = {
                "show what was found in the class, why a type does not run compiled,",
                "and why it cannot be used"
            })
    private boolean why;

    private final Library library;
    private final Units units;
    private final TypeExecutions executions;

    /** Shows this library. */
    @Activate
    public TypesCommand(@Reference Library library, @Reference Units units, @Reference TypeExecutions executions) {
        this.library = library;
        this.units = units;
        this.executions = executions;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (type.isEmpty()) {
            new TypeList(library, executions).lines(why).forEach(out::println);
            return ExitCode.GOOD;
        }
        return one(type.get(), out);
    }

    private int one(String id, PrintWriter out) {
        List<UnusableType> unusable = library.unusable().stream()
                .filter(broken -> broken.id().equals(id) || broken.className().equals(id))
                .toList();
        Optional<LibraryEntry> entry = library.type(id);
        if (entry.isEmpty() && unusable.isEmpty()) {
            throw new WrongInput("There is no component type \"" + id + "\"." + Guess.question(id, names())
                    + " twinbench types lists all.");
        }
        entry.ifPresent(found -> page(found).forEach(out::println));
        unusable.forEach(broken -> TypeList.unusable(broken, true).forEach(out::println));
        return entry.isPresent() ? ExitCode.GOOD : ExitCode.WRONG_INPUT;
    }

    private List<String> page(LibraryEntry entry) {
        List<String> lines = new ArrayList<>(new TypePage(entry, new Quantities(units)).lines());
        if (why) {
            lines.add("");
            lines.addAll(new Findings(entry, executions).lines());
        }
        return lines;
    }

    private List<String> names() {
        return Stream.concat(
                        library.types().stream().map(entry -> entry.descriptor().id()),
                        library.unusable().stream().map(UnusableType::id))
                .toList();
    }
}
