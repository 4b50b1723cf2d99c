package org.twinbench.workbench.contribution;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.workbench.ContributedCommand;
import org.twinbench.api.workbench.ContributedView;
import org.twinbench.api.workbench.Contribution;
import org.twinbench.workbench.file.FilePath;
import org.twinbench.workbench.file.ServedFile;

/** A bundle that contributes, and its files, as long as it runs. */
final class Contributed {

    private static final int RADIX = 36;

    private final BundleFiles files;
    private final Contribution contribution;
    private final Map<String, ServedFile> sent = new ConcurrentHashMap<>();

    private Contributed(BundleFiles files, Contribution contribution) {
        this.files = files;
        this.contribution = contribution;
    }

    /** Reads what a bundle contributes. */
    static Contributed of(BundleFiles files, ManifestReader reader) {
        String version = files.bundle().getVersion().toString();
        String name = files.bundle().getSymbolicName();
        String base = ExtensionFiles.PATH + name + "/" + version + "-"
                + Long.toString(files.bundle().getLastModified(), RADIX) + "/";
        try {
            Manifest manifest = reader.read(files);
            return new Contributed(
                    files,
                    new Contribution(
                            name,
                            version,
                            base,
                            Manifest.of(manifest.commands()),
                            Manifest.of(manifest.views()),
                            Manifest.of(manifest.keybindings()),
                            Manifest.of(manifest.menus()),
                            Manifest.of(manifest.faceplates()),
                            Optional.empty()));
        } catch (InvalidInput e) {
            String mistakes = e.mistakes().stream()
                    .map(mistake -> (mistake.path() + " " + mistake.message()).strip())
                    .collect(Collectors.joining(" "));
            return new Contributed(
                    files, useless(name, version, base, files.manifest() + " cannot be used: " + mistakes));
        }
    }

    private static Contribution useless(String bundle, String version, String base, String problem) {
        return new Contribution(
                bundle,
                version,
                base,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.of("The bundle " + bundle + " " + version + " adds nothing to the workbench: " + problem));
    }

    Bundle bundle() {
        return files.bundle();
    }

    Contribution contribution() {
        return contribution;
    }

    /** Returns the ids of its commands and views. */
    List<String> ids() {
        return Stream.concat(
                        contribution.commands().stream().map(ContributedCommand::id),
                        contribution.views().stream().map(ContributedView::id))
                .toList();
    }

    /** Returns this without all that it brings. */
    Contribution refused(String problem) {
        return useless(contribution.bundle(), contribution.version(), contribution.base(), problem);
    }

    /** Returns a file by its name below the base path. */
    Optional<ServedFile> file(String name) {
        ServedFile known = sent.get(name);
        if (known != null
                || contribution.problem().isPresent()
                || !FilePath.isPlain(name)
                || !ServedFile.isKnown(name)) {
            return Optional.ofNullable(known);
        }
        Optional<ServedFile> file = files.read(files.folder() + name).map(bytes -> ServedFile.of(name, bytes));
        file.ifPresent(read -> sent.put(name, read));
        return file;
    }
}
