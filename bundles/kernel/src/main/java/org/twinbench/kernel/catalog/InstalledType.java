package org.twinbench.kernel.catalog;

import org.twinbench.api.library.ComponentTypeDescriptor;
import org.twinbench.api.library.LibraryEntry;

/** A usable component type with what is needed to make components of it. */
public sealed interface InstalledType permits BehaviorType, ProvidedType {

    /** Returns what the library shows of it. */
    LibraryEntry entry();

    /** Returns its ports, parameters, states and faults. */
    default ComponentTypeDescriptor descriptor() {
        return entry().descriptor();
    }
}
