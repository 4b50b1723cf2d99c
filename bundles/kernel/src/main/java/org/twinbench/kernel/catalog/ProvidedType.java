package org.twinbench.kernel.catalog;

import org.twinbench.api.component.ComponentTypeProvider;
import org.twinbench.api.library.LibraryEntry;

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
        throw new UnsupportedOperationException();
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
