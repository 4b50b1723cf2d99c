package org.twinbench.kernel.catalog;

import java.util.List;
import java.util.Optional;
import org.twinbench.api.library.Library;
import org.twinbench.api.library.LibraryEntry;
import org.twinbench.api.library.UnusableType;

/** The installed component types, for everybody as a library, for the kernel with what makes components. */
public final class Catalog implements Library {

    private Catalog() {}

    /** Returns a catalog that always holds these types. */
    public static Catalog of(List<InstalledType> types) {
        throw new UnsupportedOperationException();
    }

    /** Returns the usable type of this id, or the one that used to be called so. */
    public Optional<InstalledType> find(String id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<LibraryEntry> types() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<LibraryEntry> type(String id) {
        return find(id).map(InstalledType::entry);
    }

    @Override
    public List<UnusableType> unusable() {
        throw new UnsupportedOperationException();
    }

    @Override
    public AutoCloseable onChange(Runnable listener) {
        throw new UnsupportedOperationException();
    }
}
