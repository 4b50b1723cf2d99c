package org.twinbench.commands.browse;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.twinbench.api.command.CommandType;
import org.twinbench.api.command.ExitCode;
import org.twinbench.api.command.NotUsable;
import org.twinbench.api.command.TwinbenchCommand;
import org.twinbench.api.link.Links;
import org.twinbench.api.model.MachineModel.Link;
import org.twinbench.api.protocol.Certificates;
import org.twinbench.api.protocol.LinkFailure;
import org.twinbench.api.protocol.LinkFailure.Reason;
import org.twinbench.api.protocol.NoSuchNode;
import org.twinbench.api.protocol.Tree;
import org.twinbench.api.value.JsonFormat;
import org.twinbench.commands.file.TypedValues;
import org.twinbench.commands.file.WrongInput;
import org.twinbench.commands.text.Counted;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the tags of a controller; reads and never writes. */
@Component(service = TwinbenchCommand.class, scope = ServiceScope.PROTOTYPE)
@CommandType(
        name = "browse",
        group = "Look",
        order = 30,
        features = {"core", "modbus", "opcua"})
@Command(
        name = "browse",
        header = "list the tags of a controller, one level at a time",
        description = {
            "",
            "Prints what is below a node: name, address, type, whether it may be written. A name that ends in / has",
            "something below it; give its address as NODE to see that. A binding of a machine takes an address.",
            "Nothing is ever written. The exit code is 4 when the controller cannot be reached or refuses.",
            ""
        },
        footerHeading = "%nExamples%n",
        footer = {
            "  twinbench browse opc.tcp://192.168.0.10:4840                        the roots",
            "  twinbench browse opc.tcp://192.168.0.10:4840 'ns=4;s=GVL'           what is below a node",
            "  twinbench browse opc.tcp://192.168.0.10:4840 --search level         tags called so, at any depth",
            "  twinbench browse opc.tcp://192.168.0.10:4840 --set 'user=${PLC_USER}' --set 'password=${PLC_PASSWORD}'",
            "  twinbench browse modbus://192.168.0.11 --read holding:100:float32,coil:3    what these addresses hold"
        })
public final class BrowseCommand implements TwinbenchCommand {

    private static final int MOST_AT_ONCE = 1_000;

    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "ENDPOINT",
            description = "address of the controller: opc.tcp://HOST:PORT or modbus://HOST:PORT")
    private String endpoint = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "NODE",
            description = "address of the node to look below; default: the roots")
    private Optional<String> node = Optional.empty();

    @Option(
            names = "--search",
            paramLabel = "TEXT",
            description = "tags at any depth whose name or address contains this, small and capital letters alike")
    private Optional<String> search = Optional.empty();

    @Option(
            names = "--read",
            paramLabel = "ADDRESS",
            split = ",",
            description =
                    "look up these addresses and print what they hold; for controllers that do not tell what they have")
    private List<String> addresses = List.of();

    @Option(
            names = "--from",
            paramLabel = "N",
            defaultValue = "0",
            description = "how many nodes to pass over; default: ${DEFAULT-VALUE}")
    private int from;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "100",
            description = "how many at most, 1 to 1000; default: ${DEFAULT-VALUE}")
    private int limit;

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "setting of the link: user, security_policy, unit, timeout, …; may be repeated; secrets as"
                    + " '$${NAME}' from the environment")
    private List<String> settings = List.of();

    @Option(names = "--protocol", paramLabel = "ID", description = "protocol, where the endpoint does not say it")
    private Optional<String> protocol = Optional.empty();

    @Option(
            names = "--trust",
            paramLabel = "THUMBPRINT",
            description = "trust the certificate with this thumbprint from now on; the refusal of a server names it")
    private Optional<String> thumbprint = Optional.empty();

    private final Links links;
    private final JsonFormat json;

    /** Looks with these services. */
    @Activate
    public BrowseCommand(@Reference Links links, @Reference JsonFormat json) {
        this.links = links;
        this.json = json;
    }

    @Override
    public Integer call() {
        if (limit < 1 || limit > MOST_AT_ONCE || from < 0) {
            throw new WrongInput("--limit takes 1 to " + MOST_AT_ONCE + ", --from 0 or more.");
        }
        Link link = new TypedLink(links, new TypedValues(json)).of(endpoint, protocol, settings);
        thumbprint.ifPresent(given -> trust(link, given));
        try {
            look(link);
            return ExitCode.GOOD;
        } catch (NoSuchNode missing) {
            throw new WrongInput(missing.getMessage() + " Without a node the roots are listed.");
        } catch (LinkFailure failure) {
            throw new NotUsable(failure.getMessage() + wayOut(link, failure.reason()));
        }
    }

    private void look(Link link) throws LinkFailure, NoSuchNode {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        if (!addresses.isEmpty()) {
            NodeTable.values(links.read(link, addresses)).forEach(out::println);
        } else if (search.isPresent()) {
            List<Tree.Node> found = links.search(link, node, search.get(), limit);
            NodeTable.nodes(found).forEach(out::println);
            err.println(Counted.of(found.size(), "tag") + (found.size() == limit ? "; --limit shows more." : "."));
        } else {
            Tree.Level level = links.browse(link, node, from, limit);
            NodeTable.nodes(level.nodes()).forEach(out::println);
            err.println(Counted.of(level.nodes().size(), "node") + "."
                    + (level.more() ? " There are more: --from " + (from + limit) + "." : "")
                    + NodeTable.hint(endpoint, level.nodes()));
        }
    }

    private void trust(Link link, String given) {
        boolean known = links.certificates(link.protocol())
                .filter(kept -> kept.trust(given))
                .isPresent();
        if (!known) {
            throw new WrongInput("There is no certificate with the thumbprint " + given
                    + "; browse without --trust first: the refusal of a server names the thumbprint of its"
                    + " certificate.");
        }
    }

    private String wayOut(Link link, Reason reason) {
        return reason != Reason.UNTRUSTED
                ? ""
                : links.certificates(link.protocol()).map(Certificates::list).stream()
                        .flatMap(List::stream)
                        .filter(certificate -> !certificate.trusted())
                        .map(waiting -> "\n  " + waiting.thumbprint() + "  " + waiting.subject())
                        .reduce("\nTo trust one of these, add --trust and its thumbprint:", String::concat);
    }
}
