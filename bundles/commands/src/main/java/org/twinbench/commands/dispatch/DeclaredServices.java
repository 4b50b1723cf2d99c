package org.twinbench.commands.dispatch;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;
import org.twinbench.api.command.TwinbenchCommand;

/** Asks the service component runtime which commands bundles declare and what those wait for. */
final class DeclaredServices implements Deployed {

    private final ServiceComponentRuntime runtime;

    DeclaredServices(ServiceComponentRuntime runtime) {
        this.runtime = runtime;
    }

    @Override
    public Optional<String> missing(String command) {
        return runtime.getComponentDescriptionDTOs().stream()
                .filter(declared -> isCommand(declared, command))
                .findFirst()
                .map(this::missing);
    }

    private static boolean isCommand(ComponentDescriptionDTO declared, String name) {
        return Arrays.asList(declared.serviceInterfaces).contains(TwinbenchCommand.class.getName())
                && name.equals(declared.properties.get(Dispatcher.NAME));
    }

    private String missing(ComponentDescriptionDTO declared) {
        Collection<ComponentConfigurationDTO> configurations = runtime.getComponentConfigurationDTOs(declared);
        if (configurations.isEmpty()) {
            return "it waits for its configuration";
        }
        String services = configurations.stream()
                .flatMap(configuration -> Arrays.stream(configuration.unsatisfiedReferences))
                .map(reference -> service(declared, reference))
                .distinct()
                .collect(Collectors.joining(", "));
        return services.isEmpty()
                ? "nothing that it needs is missing, so the log says why"
                : "it waits for " + services;
    }

    private static String service(ComponentDescriptionDTO declared, UnsatisfiedReferenceDTO reference) {
        return Arrays.stream(declared.references)
                .filter(wanted -> wanted.name.equals(reference.name))
                .map(wanted -> wanted.interfaceName)
                .findFirst()
                .orElse(reference.name);
    }
}
