package org.twinbench.extensions.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.twinbench.api.command.CommandType;
import org.twinbench.api.command.ExitCode;
import org.twinbench.api.command.TwinbenchCommand;
import org.twinbench.api.extension.Extension;
import org.twinbench.api.extension.ExtensionRefused;
import org.twinbench.api.extension.Extensions;
import org.twinbench.api.extension.Installed;
import org.twinbench.api.extension.NoSuchExtension;
import org.twinbench.extensions.archive.Jar;
import org.twinbench.extensions.archive.Limits;
import org.twinbench.extensions.archive.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists and changes the extensions of the data folder, in a process of its own; a host that runs follows the folder. */
@Component(service = TwinbenchCommand.class, scope = ServiceScope.PROTOTYPE)
@CommandType(name = "extension", group = "Change", order = 25)
@Command(
        name = "extension",
        header = "list, install, update, remove",
        description = {
            "",
            "Extensions are jars in the folder deploy/ of the data folder: OSGi bundles that bring component types,",
            "commands and more. A jar is checked and started here before it is put there; a Twinbench that serves",
            "the same data folder follows at once, while its machines run.",
            ""
        },
        footerHeading = "%nExamples%n",
        footer = {
            "  twinbench extension list                      what is installed, and why something does not run",
            "  twinbench extension install acme.cooler.jar   check it, start it, keep it",
            "  twinbench extension update acme.cooler.jar    replace the version that is installed",
            "  twinbench extension remove acme.cooler        by symbolic name, or by the file's name in deploy/"
        })
public final class ExtensionCommand implements TwinbenchCommand {

    @Spec
    private CommandSpec spec;

    private final Extensions extensions;

    /** Changes these extensions. */
    @Activate
    public ExtensionCommand(@Reference Extensions extensions) {
        this.extensions = extensions;
    }

    @Override
    public Integer call() {
        return list();
    }

    @Command(name = "list", header = "show what is installed, and why something does not run")
    int list() {
        List<Extension> all = extensions.extensions();
        if (all.isEmpty()) {
            out().println("No extension is installed. To install one: twinbench extension install FILE.jar");
        }
        new ExtensionTable(all).lines().forEach(out()::println);
        return ExitCode.GOOD;
    }

    @Command(name = "install", header = "check a jar, start it and keep it; of what is installed it is the update")
    int install(@Parameters(paramLabel = "FILE.jar", description = "the OSGi bundle that its vendor ships") Path file) {
        return answer(() -> take(existing(file)));
    }

    @Command(name = "update", header = "replace what is installed by another version of it")
    int update(@Parameters(paramLabel = "FILE.jar", description = "the other version") Path file) {
        return answer(() -> {
            String id = Jar.of(existing(file), file.toString(), Limits.DEFAULT).symbolicName();
            if (extensions.find(id).isEmpty()) {
                throw new NoSuchExtension(id);
            }
            take(file);
        });
    }

    @Command(name = "remove", header = "stop an extension and delete its jar")
    int remove(
            @Parameters(paramLabel = "ID", description = "its symbolic name, or its file's name in deploy/")
                    String id) {
        return answer(() -> {
            Extension removed = extensions.remove(id);
            out().println(removed.id() + " " + removed.version() + " was removed (" + removed.file() + ").");
        });
    }

    private void take(Path file) throws IOException {
        try (InputStream jar = Files.newInputStream(file)) {
            Installed installed = extensions.install(jar, Optional.empty());
            Extension extension = installed.extension();
            out().println(installed
                            .replaced()
                            .map(old -> extension.id() + " was updated from " + old + " to " + extension.version())
                            .orElse(extension.id() + " " + extension.version() + " was installed")
                    + " (" + extension.file() + ").");
            extension.problem().ifPresent(err()::println);
        }
    }

    private static Path existing(Path file) throws NoSuchFileException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString());
        }
        return file;
    }

    private interface Change {
        void carryOut() throws IOException, Refusal;
    }

    private int answer(Change change) {
        try {
            change.carryOut();
            return ExitCode.GOOD;
        } catch (ExtensionRefused | Refusal refused) {
            err().println(refused.getMessage());
        } catch (NoSuchExtension absent) {
            err().println(absent.getMessage() + " twinbench extension list shows what there is.");
        } catch (NoSuchFileException absent) {
            err().println("There is no file " + absent.getMessage() + ".");
        } catch (IOException e) {
            err().println("The file cannot be read: " + e + ".");
        }
        return ExitCode.WRONG_INPUT;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
