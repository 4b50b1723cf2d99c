package org.twinbench.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import org.osgi.service.feature.ID;

/** The folder of bundles, in the layout of a Maven repository. */
record Repository(Path folder) {

    /** The jar of a bundle. */
    Path find(String feature, ID id) throws LaunchFailure {
        Path jar = folder.resolve(id.getGroupId().replace('.', '/'))
                .resolve(id.getArtifactId())
                .resolve(id.getVersion())
                .resolve(fileName(id));
        if (!Files.isRegularFile(jar)) {
            throw new LaunchFailure(
                    LaunchFailure.NOT_USABLE,
                    "The OSGi feature " + feature + " names the bundle " + id + ", but there is no " + jar + ".");
        }
        return jar;
    }

    private static String fileName(ID id) {
        String classifier = id.getClassifier().map(text -> "-" + text).orElse("");
        return id.getArtifactId() + "-" + id.getVersion() + classifier + "."
                + id.getType().orElse("jar");
    }
}
