package org.twinbench.commands.shell;

import java.util.Hashtable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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

/** Offers every command to Gogo as {@code twinbench:NAME}, while it is there. */
@Component(
        service = {},
        immediate = true)
public final class GogoFunctions {

    private static final String SCOPE = "twinbench";

    private final BundleContext context;
    private final Map<Object, ServiceRegistration<Function>> functions = new ConcurrentHashMap<>();

    /** Waits for Gogo, whose classes are not there without it. */
    @Activate
    public GogoFunctions(BundleContext context, @Reference CommandProcessor gogo) {
        this.context = context;
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
        Hashtable<String, Object> gogo = new Hashtable<>(
                Map.of(CommandProcessor.COMMAND_SCOPE, SCOPE, CommandProcessor.COMMAND_FUNCTION, new String[] {name}));
        functions.put(
                properties.get(Constants.SERVICE_ID),
                context.registerService(Function.class, new GogoFunction(name, service), gogo));
    }

    /** Takes back a command whose bundle goes, and each of them at the end. */
    void remove(ComponentServiceObjects<TwinbenchCommand> service, Map<String, Object> properties) {
        functions.remove(properties.get(Constants.SERVICE_ID)).unregister();
    }
}
