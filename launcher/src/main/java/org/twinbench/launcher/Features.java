package org.twinbench.launcher;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import org.osgi.service.feature.Feature;
import org.osgi.service.feature.FeatureService;

/** The OSGi features of a folder (chapter 159 of OSGi's compendium), by the names of their files. */
final class Features {

    private final Map<String, Feature> byName;

    private Features(Map<String, Feature> byName) {
        this.byName = byName;
    }

    /** Reads every {@code NAME.json} of a folder. */
    static Features in(Path folder) throws LaunchFailure {
        FeatureService service = ServiceLoader.load(FeatureService.class, Features.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new LaunchFailure(LaunchFailure.NOT_USABLE, "No reader of OSGi features in lib."));
        Map<String, Feature> byName = new TreeMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.json")) {
            for (Path file : files) {
                byName.put(file.getFileName().toString().replace(".json", ""), read(service, file));
            }
        } catch (IOException e) {
            throw new LaunchFailure(LaunchFailure.NOT_USABLE, "The folder " + folder + " cannot be read: " + e, e);
        }
        return new Features(byName);
    }

    private static Feature read(FeatureService service, Path file) throws LaunchFailure {
        Feature feature;
        try (Reader reader = Files.newBufferedReader(file)) {
            feature = service.readFeature(reader);
        } catch (IOException | RuntimeException e) {
            throw new LaunchFailure(
                    LaunchFailure.NOT_USABLE, "The OSGi feature " + file + " cannot be read: " + e.getMessage(), e);
        }
        if (feature.getBundles().isEmpty()) { // The reader passes over what it does not understand.
            throw new LaunchFailure(
                    LaunchFailure.NOT_USABLE,
                    "The OSGi feature " + file + " names no bundle as {\"id\": \"group:artifact:version\"}.");
        }
        return feature;
    }

    Map<String, Feature> all() {
        return byName;
    }

    /** The features of these names, in this order. */
    Map<String, Feature> select(List<String> names) throws LaunchFailure {
        Map<String, Feature> selected = new LinkedHashMap<>();
        for (String name : names) {
            if (!byName.containsKey(name)) {
                throw new LaunchFailure(
                        LaunchFailure.WRONG_INPUT,
                        "There is no OSGi feature \"" + name + "\"; there are " + String.join(", ", byName.keySet())
                                + ".");
            }
            selected.put(name, byName.get(name));
        }
        return selected;
    }

    /** Those of some features that are started: not the ones with a variable without a default to which no value is given. */
    static Map<String, Feature> wanted(Map<String, Feature> features, Set<String> given) {
        Map<String, Feature> wanted = new LinkedHashMap<>(features);
        wanted.values().removeIf(feature -> feature.getVariables().entrySet().stream()
                .anyMatch(variable -> variable.getValue() == null && !given.contains(variable.getKey())));
        return wanted;
    }

    /** Names of the variables of all features. */
    List<String> variableNames() {
        return byName.values().stream()
                .flatMap(feature -> feature.getVariables().keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Default values of the variables of some features, empty for none; a later feature's default wins. */
    static Map<String, String> variables(Map<String, Feature> features) {
        Map<String, String> defaults = new LinkedHashMap<>();
        for (Feature feature : features.values()) {
            feature.getVariables().forEach((name, value) -> defaults.put(name, value == null ? "" : value.toString()));
        }
        return defaults;
    }

    /** Folders that some features list in an extension of this name, with variables. */
    static List<String> folders(Map<String, Feature> features, String extensionName) {
        List<String> folders = new ArrayList<>();
        for (Feature feature : features.values()) {
            var extension = feature.getExtensions().get(extensionName);
            if (extension != null) {
                folders.addAll(extension.getText());
            }
        }
        return folders;
    }
}
