package org.twinbench.extensions;

import java.util.List;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.twinbench.api.extension.Extension;
import org.twinbench.api.extension.Extension.State;
import org.twinbench.api.extension.Signer;
import org.twinbench.extensions.archive.Jar;
import org.twinbench.extensions.archive.Refusal;
import org.twinbench.extensions.framework.Offer;

/**
 * What is known of a file in the folder.
 *
 * @param bundle what was installed from it; while it is being overwritten, what was installed before
 */
record Entry(
        String file,
        Fingerprint fingerprint,
        String id,
        String version,
        List<Signer> signers,
        List<String> types,
        State state,
        Optional<String> problem,
        Optional<Bundle> bundle) {

    static Entry running(Jar jar, Fingerprint fingerprint, Bundle bundle) {
        return of(jar, fingerprint, State.RUNNING, Optional.empty(), Optional.of(bundle));
    }

    static Entry stopped(Jar jar, Fingerprint fingerprint) {
        return of(jar, fingerprint, State.STOPPED, Optional.empty(), Optional.empty());
    }

    static Entry refused(Jar jar, Fingerprint fingerprint, Refusal refusal) {
        return of(jar, fingerprint, refusal.state(), Optional.of(refusal.getMessage()), Optional.empty());
    }

    static Entry unreadable(String name, Fingerprint fingerprint, Refusal refusal) {
        return new Entry(
                name,
                fingerprint,
                name,
                "",
                List.of(),
                List.of(),
                refusal.state(),
                Optional.of(refusal.getMessage()),
                Optional.empty());
    }

    private static Entry of(
            Jar jar, Fingerprint fingerprint, State state, Optional<String> problem, Optional<Bundle> bundle) {
        return new Entry(
                jar.name(),
                fingerprint,
                jar.symbolicName(),
                jar.version(),
                jar.signers(),
                jar.types(),
                state,
                problem,
                bundle);
    }

    /** The file is being overwritten; what was installed from it goes on. */
    Entry incomplete(Fingerprint changed, Refusal refusal) {
        return new Entry(
                file, changed, id, version, signers, types, refusal.state(), Optional.of(refusal.getMessage()), bundle);
    }

    /** What was installed does not run any more and was removed. */
    Entry refused(Refusal refusal) {
        return new Entry(
                file,
                fingerprint,
                id,
                version,
                signers,
                types,
                refusal.state(),
                Optional.of(refusal.getMessage()),
                Optional.empty());
    }

    /** What was installed before has left something behind. */
    Entry leaving(String problem) {
        return new Entry(file, fingerprint, id, version, signers, types, state, Optional.of(problem), bundle);
    }

    boolean isCalled(String name) {
        return file.equals(name) || id.equals(name);
    }

    /** What the others are told, with what is offered at this moment. */
    Extension extension() {
        Offer offer = bundle.map(Offer::of).orElse(Offer.NONE);
        return new Extension(file, id, version, state, problem, signers, types, offer.packages(), offer.commands());
    }
}
