package org.twinbench.extensions;

import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.Optional;
import org.twinbench.api.extension.Extension;
import org.twinbench.api.extension.Extension.State;
import org.twinbench.api.extension.ExtensionRefused.Reason;
import org.twinbench.api.extension.Installed;
import org.twinbench.api.extension.NoSuchExtension;
import org.twinbench.extensions.archive.Jar;
import org.twinbench.extensions.archive.Refusal;

/** What users change in the folder through Twinbench, one after the other, each followed at once. */
final class FolderChanges {

    private final Deployment deployment;
    private final JarFolder folder;

    FolderChanges(Deployment deployment) {
        this.deployment = deployment;
        this.folder = deployment.folder();
    }

    /** Of several files with one symbolic name that one is meant that is in use. */
    Optional<Entry> find(String id) {
        return deployment.entries().values().stream()
                .filter(entry -> entry.isCalled(id))
                .min(Comparator.comparing((Entry entry) -> !entry.file().equals(id))
                        .thenComparing(entry -> entry.state() == State.REFUSED));
    }

    Installed install(InputStream content, Optional<String> file) throws IOException, Refusal {
        if (file.isPresent()) {
            JarFolder.checkName(file.get());
        }
        String name = file.orElse("The jar");
        try (Upload upload = Upload.of(content, name, folder, deployment.limits())) {
            Jar jar = Jar.of(upload.file(), name, deployment.limits());
            return take(upload, jar.named(file.orElse(jar.symbolicName() + "-" + jar.version() + ".jar")));
        }
    }

    private synchronized Installed take(Upload upload, Jar jar) throws IOException, Refusal {
        deployment.follow();
        Optional<Entry> replaced = find(jar.symbolicName());
        refuseForeignFile(jar);
        if (replaced.isEmpty()) {
            folder.start(jar.symbolicName()); // What was stopped is gone; this is new.
        }
        deployment.take(upload, jar, replaced.map(Entry::file));
        return new Installed(known(jar.name()).extension(), replaced.map(Entry::version));
    }

    private void refuseForeignFile(Jar jar) throws Refusal {
        Optional<Entry> there = Optional.ofNullable(deployment.entries().get(jar.name()));
        if (there.isPresent() && !there.get().id().equals(jar.symbolicName())) {
            throw new Refusal(
                    Reason.CONFLICT,
                    jar.symbolicName() + " cannot be kept as " + jar.name() + ", which is the file of "
                            + there.get().id() + ". Give the file another name.");
        }
    }

    synchronized Extension stop(String id) throws IOException, Refusal {
        Entry entry = known(id);
        if (entry.version().isEmpty()) {
            throw new Refusal(
                    Reason.CONFLICT,
                    "There is nothing to stop: " + entry.problem().orElse(entry.file()));
        }
        folder.stop(entry.id());
        deployment.follow();
        return known(entry.file()).extension();
    }

    synchronized Extension start(String id) throws IOException, Refusal {
        Entry entry = known(id);
        boolean wasStopped = folder.start(entry.id());
        Optional<Refusal> refusal = deployment.followAnyway(entry.file());
        if (refusal.isPresent()) {
            if (wasStopped) {
                folder.stop(entry.id());
                deployment.follow();
            }
            throw refusal.get();
        }
        return known(entry.file()).extension();
    }

    synchronized Extension remove(String id) throws IOException {
        Entry entry = known(id);
        Extension before = entry.extension();
        folder.delete(entry.file());
        deployment.follow();
        if (find(entry.id()).isEmpty()) {
            folder.start(entry.id());
        }
        return before;
    }

    private Entry known(String id) {
        return find(id).orElseThrow(() -> new NoSuchExtension(id));
    }
}
