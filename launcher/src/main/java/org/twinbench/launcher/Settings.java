package org.twinbench.launcher;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.feature.Feature;
import org.osgi.service.feature.FeatureConfiguration;

/** The configurations of some features with their variables filled in, ready to be given to services. */
record Settings(List<FeatureConfiguration> configurations, Variables variables) {

    static Settings of(Map<String, Feature> features, Variables variables) {
        List<FeatureConfiguration> configurations = new ArrayList<>();
        features.values()
                .forEach(feature ->
                        configurations.addAll(feature.getConfigurations().values()));
        return new Settings(configurations, variables);
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
