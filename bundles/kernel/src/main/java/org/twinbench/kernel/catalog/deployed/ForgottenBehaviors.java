package org.twinbench.kernel.catalog.deployed;

import static java.util.stream.Collectors.toMap;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.framework.Bundle;
import org.twinbench.api.component.Behavior;
import org.twinbench.api.library.UnusableType;

/** Behaviors of a bundle that nobody registers as a service, each with the reason. */
public final class ForgottenBehaviors {

    private static final String MEND = "@Component(service = Behavior.class, scope = ServiceScope.PROTOTYPE)";

    private final Bundle bundle;
    private final Map<String, ClassHeader> classes;
    private final List<DeclaredComponent> components;
    private final Set<String> extended = new HashSet<>();

    private ForgottenBehaviors(Bundle bundle) {
        this.bundle = bundle;
        this.classes = BundleClasses.of(bundle).stream()
                .collect(toMap(ClassHeader::name, header -> header, (first, second) -> first));
        this.components = classes.isEmpty() ? List.of() : DeclaredComponent.of(bundle);
        classes.values().forEach(header -> extended.addAll(header.parents()));
    }

    /** Searches a bundle that is started; nothing of it is loaded. */
    public static List<UnusableType> of(Bundle bundle) {
        ForgottenBehaviors search = new ForgottenBehaviors(bundle);
        return search.classes.values().stream()
                .filter(ClassHeader::isConcrete)
                .filter(search::isBehavior)
                .filter(search::isMeantAsType)
                .flatMap(header -> search.unusable(header).stream())
                .toList();
    }

    private boolean isBehavior(ClassHeader header) {
        return header.parents().stream()
                .anyMatch(parent -> parent.equals(Behavior.class.getName())
                        || Optional.ofNullable(classes.get(parent))
                                .filter(this::isBehavior)
                                .isPresent());
    }

    /** A class that others extend is their common part unless it says that it is a type itself. */
    private boolean isMeantAsType(ClassHeader header) {
        return header.hasComponentType() || !extended.contains(header.name());
    }

    private Optional<UnusableType> unusable(ClassHeader header) {
        return reason(header)
                .map(reason -> new UnusableType(
                        header.id().orElse(header.name()),
                        header.name(),
                        bundle.getSymbolicName(),
                        bundle.getVersion().toString(),
                        List.of(header.name() + " " + reason)));
    }

    private Optional<String> reason(ClassHeader header) {
        List<DeclaredComponent> own = components.stream()
                .filter(component -> component.className().equals(header.name()))
                .toList();
        if (own.isEmpty()) {
            return Optional.of(
                    header.hasComponent()
                            ? "has a @Component annotation that was not processed; build the bundle with bnd, which"
                                    + " writes OSGI-INF/*.xml and the header Service-Component."
                            : "has no @Component annotation; add " + MEND + ".");
        }
        boolean registered =
                own.stream().anyMatch(component -> component.services().contains(Behavior.class.getName()));
        return registered
                ? Optional.empty()
                : Optional.of("is registered as " + own.get(0).services() + " and not as a Behavior; annotate it with "
                        + MEND + ".");
    }
}
