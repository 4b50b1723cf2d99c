package org.twinbench.commands.shell;

import java.util.Hashtable;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.Function;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferenceScope;
import org.twinbench.api.command.TwinbenchCommand;

/** Offers every command to Gogo as {@code twinbench:NAME}, while it is there, and a {@code help} that knows them. */
@Component(
        service = {},
        immediate = true)
public final class GogoFunctions {

    static final String SCOPE = "twinbench";

    /** Gogo looks there first, before the bundle that brings its own {@code help}. */
    private static final String FIRST_SCOPE = "gogo";

    private final BundleContext context;
    private final Map<Object, ServiceRegistration<Function>> functions = new ConcurrentHashMap<>();
    private final Set<String> names = new ConcurrentSkipListSet<>();

    /** Waits for Gogo, whose classes are not there without it. */
    @Activate
    public GogoFunctions(BundleContext context, @Reference CommandProcessor gogo) {
        this.context = context;
        context.registerService(Function.class, new GogoHelp(names), properties(FIRST_SCOPE, GogoHelp.NAME));
    }

    /** Offers a command. */
    @Reference(
            name = "commands",
            service = TwinbenchCommand.class,
            target = "(!(twinbench.command.name=" + ShellCommand.NAME + "))",
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            scope = ReferenceScope.PROTOTYPE_REQUIRED)
    void add(ComponentServiceObjects<TwinbenchCommand> service, Map<String, Object> properties) {
        String name = String.valueOf(properties.get("twinbench.command.name"));
        names.add(name);
        functions.put(
                properties.get(Constants.SERVICE_ID),
                context.registerService(Function.class, new GogoFunction(name, service), properties(SCOPE, name)));
    }

    private static Hashtable<String, Object> properties(String scope, String name) {
        return new Hashtable<>(
                Map.of(CommandProcessor.COMMAND_SCOPE, scope, CommandProcessor.COMMAND_FUNCTION, new String[] {name}));
    }

    /** Takes back a command whose bundle goes, and each of them at the end. */
    void remove(ComponentServiceObjects<TwinbenchCommand> service, Map<String, Object> properties) {
        names.remove(String.valueOf(properties.get("twinbench.command.name")));
        functions.remove(properties.get(Constants.SERVICE_ID)).unregister();
    }
}
