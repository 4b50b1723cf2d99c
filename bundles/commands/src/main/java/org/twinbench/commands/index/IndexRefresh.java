package org.twinbench.commands.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferenceScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.twinbench.api.command.CommandType;
import org.twinbench.api.command.TwinbenchCommand;
import org.twinbench.api.extension.Extension;
import org.twinbench.api.extension.Extensions;
import picocli.CommandLine;

/**
 * Keeps the index of those commands that the distribution's own index lacks: extensions bring them. An index that cannot be
 * written costs nothing but the help of these commands.
 */
@Component(
        service = IndexRefresh.class,
        immediate = true,
        configurationPid = "org.twinbench.commands",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class IndexRefresh {

    /** Where the indexes are. */
    public @interface Settings {

        /** Folder of the distribution's own index; only read. */
        String builtin();

        /** Folder of the index of all other commands. */
        String folder();
    }

    private static final Logger LOG = LoggerFactory.getLogger(IndexRefresh.class);

    private final CommandFolder builtin;
    private final CommandFolder folder;
    private final BundleContext context;

    /** Keeps the index in the configured folder. */
    @Activate
    public IndexRefresh(Settings settings, BundleContext context, @Reference Extensions extensions) {
        this.builtin = new CommandFolder(Path.of(settings.builtin()));
        this.folder = new CommandFolder(Path.of(settings.folder()));
        this.context = context;
        removeThoseThatWentMeanwhile(extensions);
    }

    /** Takes a command into the index. */
    @Reference(
            name = "commands",
            service = TwinbenchCommand.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            scope = ReferenceScope.PROTOTYPE_REQUIRED)
    void add(ComponentServiceObjects<TwinbenchCommand> service, Map<String, Object> properties) {
        if (builtin.contains(name(properties))) {
            return;
        }
        TwinbenchCommand command = service.getService();
        if (command == null) {
            return;
        }
        try {
            write(
                    command,
                    String.valueOf(service.getServiceReference().getBundle().getSymbolicName()));
        } finally {
            service.ungetService(command);
        }
    }

    /** Takes a command out whose bundle went; when everything stops they all stay. */
    void remove(ComponentServiceObjects<TwinbenchCommand> service, Map<String, Object> properties) {
        if (context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).getState() != Bundle.ACTIVE) {
            return;
        }
        try {
            folder.remove(name(properties));
        } catch (IOException failed) {
            LOG.info("the index keeps the command {} that has gone: {}", name(properties), failed.toString());
        }
    }

    /** Jars may be taken out of the folder of extensions while nothing runs. */
    private void removeThoseThatWentMeanwhile(Extensions extensions) {
        Set<String> present =
                extensions.extensions().stream().map(Extension::id).collect(Collectors.toSet());
        try {
            for (String name : folder.notFrom(present)) {
                folder.remove(name);
            }
        } catch (IOException failed) {
            LOG.info("the index may hold commands that have gone: {}", failed.toString());
        }
    }

    private void write(TwinbenchCommand command, String bundle) {
        CommandType type = command.getClass().getAnnotation(CommandType.class);
        if (type == null) {
            LOG.warn("{} has no @CommandType, so that --help cannot show it", command.getClass());
            return;
        }
        try {
            folder.write(IndexedCommand.of(type, command, CommandLine.defaultFactory()), Optional.of(bundle));
        } catch (IOException | CommandLine.PicocliException failed) {
            LOG.info("the index lacks the command {}: {}", type.name(), failed.toString());
        }
    }

    private static String name(Map<String, Object> properties) {
        return String.valueOf(properties.get("twinbench.command.name"));
    }
}
