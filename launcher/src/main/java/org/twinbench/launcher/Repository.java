package org.twinbench.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.service.feature.Feature;
import org.osgi.service.feature.FeatureBundle;
import org.osgi.service.feature.ID;

/** The folder of bundles, in the layout of a Maven repository. */
record Repository(Path folder) {

    /** The jars of all bundles of some features, in their order. */
    List<Path> jars(Map<String, Feature> features) throws LaunchFailure {
        Set<Path> jars = new LinkedHashSet<>();
        for (Map.Entry<String, Feature> feature : features.entrySet()) {
            for (FeatureBundle bundle : feature.getValue().getBundles()) {
                jars.add(jar(feature.getKey(), bundle.getID()));
            }
        }
        return List.copyOf(jars);
    }

    private Path jar(String feature, ID id) throws LaunchFailure {
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
