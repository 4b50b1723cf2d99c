package org.twinbench.kernel.catalog;

import java.util.List;
import java.util.stream.Stream;
import org.twinbench.api.library.ComponentTypeDescriptor;
import org.twinbench.api.library.LibraryEntry;
import org.twinbench.api.library.UnusableType;

/** What a service that brings a component type amounts to. */
sealed interface Installation {

    /** Returns whether it is about this class of this bundle. */
    boolean isOf(String className, String bundle);

    /** A type that can be used as long as nobody else has its id. */
    record Usable(InstalledType type) implements Installation {

        @Override
        public boolean isOf(String className, String bundle) {
            return type.entry().className().equals(className)
                    && type.entry().bundle().equals(bundle);
        }

        /** Returns all ids by which machine files may call the type. */
        Stream<String> ids() {
            ComponentTypeDescriptor descriptor = type.descriptor();
            return Stream.concat(Stream.of(descriptor.id()), descriptor.formerly().stream());
        }

        /** Returns the type as one that had to stand back, for another has the id. */
        Unusable behind(InstalledType first, String id) {
            LibraryEntry own = type.entry();
            String reason = "The id \"" + id + "\" stands for " + spoken(first.entry()) + ", which came first, and for "
                    + spoken(own) + "; remove one of the bundles, or give one type another id.";
            return new Unusable(new UnusableType(
                    own.descriptor().id(), own.className(), own.bundle(), own.version(), List.of(reason)));
        }

        private static String spoken(LibraryEntry entry) {
            return entry.className() + " of bundle " + entry.bundle() + " " + entry.version();
        }
    }

    /** A type that cannot be used. */
    record Unusable(UnusableType type) implements Installation {

        @Override
        public boolean isOf(String className, String bundle) {
            return type.className().equals(className) && type.bundle().equals(bundle);
        }
    }
}
