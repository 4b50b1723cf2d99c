package org.twinbench.extensions;

import java.util.Optional;
import org.osgi.framework.Bundle;
import org.twinbench.api.extension.Extension;

/**
 * What is known of a file in the folder.
 *
 * @param bundle what was installed from it; while it is being overwritten, what was installed before
 */
record Entry(Fingerprint fingerprint, Optional<Bundle> bundle, Extension extension) {

    static Entry running(Jar jar, Fingerprint fingerprint, Bundle bundle) {
        Extension extension =
                new Extension(jar.name(), jar.symbolicName(), jar.version(), Extension.State.RUNNING, Optional.empty());
        return new Entry(fingerprint, Optional.of(bundle), extension);
    }

    static Entry refused(Jar jar, Fingerprint fingerprint, String problem) {
        Extension extension = new Extension(
                jar.name(), jar.symbolicName(), jar.version(), Extension.State.REFUSED, Optional.of(problem));
        return new Entry(fingerprint, Optional.empty(), extension);
    }

    static Entry unreadable(String name, Fingerprint fingerprint, Refusal refusal) {
        Extension extension = new Extension(name, name, "", refusal.state(), Optional.of(refusal.getMessage()));
        return new Entry(fingerprint, Optional.empty(), extension);
    }

    /** The file is being overwritten; what was installed from it goes on. */
    Entry incomplete(Fingerprint changed, Refusal refusal) {
        return new Entry(changed, bundle, extension(refusal));
    }

    /** What was installed does not run any more and was removed. */
    Entry refused(Refusal refusal) {
        return new Entry(fingerprint, Optional.empty(), extension(refusal));
    }

    private Extension extension(Refusal refusal) {
        return new Extension(
                extension.file(),
                extension.id(),
                extension.version(),
                refusal.state(),
                Optional.of(refusal.getMessage()));
    }
}
