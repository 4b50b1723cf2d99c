package org.twinbench.kernel.catalog;

import java.util.List;
import org.twinbench.api.component.ComponentTypeProvider;
import org.twinbench.api.library.ComponentTypeDescriptor;
import org.twinbench.api.library.LibraryEntry;
import org.twinbench.kernel.catalog.declaration.TypeRules;

/** A component type of the general form: a service makes its components. Immutable. */
public final class ProvidedType implements InstalledType {

    private final ComponentTypeProvider provider;
    private final LibraryEntry entry;

    private ProvidedType(ComponentTypeProvider provider, LibraryEntry entry) {
        this.provider = provider;
        this.entry = entry;
    }

    /**
     * Reads a type off its provider.
     *
     * @param bundle symbolic name of the bundle that provides it
     * @param version version of that bundle
     * @throws UnusableClass if its descriptor breaks a rule
     */
    public static ProvidedType of(ComponentTypeProvider provider, String bundle, String version) throws UnusableClass {
        ComponentTypeDescriptor descriptor = provider.descriptor();
        List<String> mistakes = TypeRules.mistakes(descriptor);
        if (!mistakes.isEmpty()) {
            throw new UnusableClass(mistakes);
        }
        String className = provider.getClass().getName();
        return new ProvidedType(provider, new LibraryEntry(descriptor, bundle, version, className, List.of()));
    }

    @Override
    public LibraryEntry entry() {
        return entry;
    }

    /** Returns the service that makes components; only while its bundle is active. */
    public ComponentTypeProvider provider() {
        return provider;
    }
}
