package org.twinbench.kernel.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.ComponentServiceObjects;
import org.twinbench.api.component.Behavior;
import org.twinbench.api.component.ComponentType;
import org.twinbench.api.component.ComponentTypeProvider;
import org.twinbench.api.library.UnusableType;
import org.twinbench.kernel.catalog.Installation.Unusable;
import org.twinbench.kernel.catalog.Installation.Usable;
import org.twinbench.kernel.catalog.declaration.TypeRules;
import org.twinbench.kernel.catalog.declaration.UnitRules;

/** Reads a type off the service that brings it; whatever goes wrong becomes a reason. */
final class ServiceReading {

    private static final String COMPONENT_NAME = "component.name";

    private final UnitRules units;
    private final Bundle bundle;
    private final String bundleName;
    private final String version;
    private final String component;

    private ServiceReading(UnitRules units, Bundle bundle, String component) {
        this.units = units;
        this.bundle = bundle;
        this.bundleName = Objects.requireNonNullElse(bundle.getSymbolicName(), bundle.getLocation());
        this.version = bundle.getVersion().toString();
        this.component = component;
    }

    /** Prepares to read a service; empty if it is gone already. */
    static Optional<ServiceReading> of(ServiceReference<?> reference, UnitRules units) {
        Object name = reference.getProperty(COMPONENT_NAME);
        String component = name == null ? "a service without a name" : name.toString();
        return Optional.ofNullable(reference.getBundle()).map(bundle -> new ServiceReading(units, bundle, component));
    }

    /** Reads the class of one instance, which is given back at once. */
    Installation behavior(ComponentServiceObjects<Behavior> services) {
        Behavior instance = services.getService();
        if (instance == null) {
            return withoutInstance();
        }
        try {
            return behavior(instance.getClass());
        } finally {
            services.ungetService(instance);
        }
    }

    /** Declarative Services has logged why; the class by which a component is usually named says it better. */
    private Installation withoutInstance() {
        try {
            return behavior(bundle.loadClass(component).asSubclass(Behavior.class));
        } catch (ClassNotFoundException | ClassCastException | LinkageError otherName) {
            return unusable(
                    component,
                    component,
                    List.of(component
                            + ": Declarative Services cannot make an instance of it, and the log says why; its constructor must"
                            + " work for nothing but defaults."));
        }
    }

    private Installation behavior(Class<? extends Behavior> type) {
        ComponentType annotation = type.getAnnotation(ComponentType.class);
        String id = annotation == null ? type.getName() : annotation.id();
        return read(id, type.getName(), () -> BehaviorType.of(type, bundleName, version));
    }

    /** Explains a behavior of which there would be only one instance for all components. */
    Installation singleBehavior() {
        return unusable(
                component,
                component,
                List.of(component + ": is one service for everybody, and each component"
                        + " needs an instance of its own; annotate it with"
                        + " @Component(service = Behavior.class, scope = ServiceScope.PROTOTYPE)."));
    }

    Installation provider(ComponentTypeProvider provider) {
        String className = provider.getClass().getName();
        return read(className, className, () -> ProvidedType.of(provider, bundleName, version));
    }

    /** A vendor's code may throw anything; it costs the vendor's type, not the library. */
    private Installation read(String id, String className, Source source) {
        try {
            InstalledType type = source.read();
            List<String> mistakes = new ArrayList<>(TypeRules.undotted(type.descriptor(), bundleName));
            mistakes.addAll(units.mistakes(type.descriptor()));
            return mistakes.isEmpty()
                    ? new Usable(type)
                    : unusable(type.descriptor().id(), className, mistakes);
        } catch (UnusableClass unusable) {
            return unusable(id, className, unusable.reasons());
        } catch (RuntimeException | LinkageError failure) {
            return unusable(id, className, List.of(className + ": cannot be read (" + failure + ")."));
        }
    }

    private Installation unusable(String id, String className, List<String> reasons) {
        return new Unusable(new UnusableType(id, className, bundleName, version, reasons));
    }

    /** Where a type comes from. */
    private interface Source {

        InstalledType read() throws UnusableClass;
    }
}
