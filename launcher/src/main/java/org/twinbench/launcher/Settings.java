package org.twinbench.launcher;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.feature.Feature;
import org.osgi.service.feature.FeatureConfiguration;
import org.osgi.service.feature.FeatureExtension;

/**
 * What some features configure: services, with variables filled in, and the framework, by the extension
 * {@code framework-launching-properties}.
 */
record Settings(
        List<FeatureConfiguration> configurations, Variables variables, Map<String, String> frameworkProperties) {

    private static final String FRAMEWORK_PROPERTIES = "framework-launching-properties";

    static Settings of(Map<String, Feature> features, Variables variables) {
        List<FeatureConfiguration> configurations = new ArrayList<>();
        features.values()
                .forEach(feature ->
                        configurations.addAll(feature.getConfigurations().values()));
        return new Settings(configurations, variables, frameworkProperties(features.values()));
    }

    private static Map<String, String> frameworkProperties(Collection<Feature> features) {
        Map<String, String> properties = new HashMap<>();
        for (Feature feature : features) {
            FeatureExtension extension = feature.getExtensions().get(FRAMEWORK_PROPERTIES);
            if (extension != null) {
                JsonObject json =
                        Json.createReader(new StringReader(extension.getJSON())).readObject();
                json.keySet().forEach(name -> properties.put(name, json.getString(name)));
            }
        }
        return properties;
    }

    void applyTo(ConfigurationAdmin admin) throws LaunchFailure {
        for (FeatureConfiguration configuration : configurations) {
            try {
                target(admin, configuration).update(filled(configuration));
            } catch (IOException e) {
                throw new LaunchFailure(
                        LaunchFailure.NOT_USABLE, "The configuration " + configuration.getPid() + " failed: " + e, e);
            }
        }
    }

    private static Configuration target(ConfigurationAdmin admin, FeatureConfiguration configuration)
            throws IOException {
        String pid = configuration.getPid();
        if (configuration.getFactoryPid().isEmpty()) {
            return admin.getConfiguration(pid, "?");
        }
        String factory = configuration.getFactoryPid().get();
        return admin.getFactoryConfiguration(factory, pid.substring(pid.indexOf('~') + 1), "?");
    }

    private Dictionary<String, Object> filled(FeatureConfiguration configuration) throws LaunchFailure {
        Dictionary<String, Object> filled = new Hashtable<>();
        for (Map.Entry<String, Object> entry : configuration.getValues().entrySet()) {
            Object value = entry.getValue();
            filled.put(entry.getKey(), value instanceof String text ? variables.fill(text) : value);
        }
        return filled;
    }
}
