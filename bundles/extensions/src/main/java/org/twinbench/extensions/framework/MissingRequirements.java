package org.twinbench.extensions.framework;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.namespace.ExecutionEnvironmentNamespace;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;

/** Says in plain words why a bundle does not resolve. */
record MissingRequirements(List<String> phrases) {

    private static final Pattern FROM = Pattern.compile("\\(version>=([^)]+)\\)");
    private static final Pattern BELOW = Pattern.compile("\\(!\\(version>=([^)]+)\\)\\)");

    /** @param bundles all bundles of the framework */
    static MissingRequirements of(Bundle bundle, Bundle[] bundles) {
        List<BundleCapability> offers = Arrays.stream(bundles)
                .filter(other -> other.getState() != Bundle.UNINSTALLED)
                .flatMap(other -> other.adapt(BundleRevision.class).getDeclaredCapabilities(null).stream())
                .toList();
        List<String> phrases = new ArrayList<>();
        for (BundleRequirement requirement : bundle.adapt(BundleRevision.class).getDeclaredRequirements(null)) {
            if (isMandatory(requirement)) {
                describe(requirement, offers, bundle, phrases);
            }
        }
        return new MissingRequirements(phrases);
    }

    String sentence(String file) {
        String missing = phrases.isEmpty()
                ? "what it needs contradicts what runs already, although each part of it is there"
                : String.join("; ", phrases);
        return file + " cannot be used: it needs " + missing + ".";
    }

    private static boolean isMandatory(BundleRequirement requirement) {
        String effective = requirement.getDirectives().getOrDefault(Constants.EFFECTIVE_DIRECTIVE, "resolve");
        String resolution = requirement.getDirectives().getOrDefault(Constants.RESOLUTION_DIRECTIVE, "mandatory");
        return effective.equals("resolve") && resolution.equals("mandatory");
    }

    private static void describe(
            BundleRequirement requirement, List<BundleCapability> offers, Bundle bundle, List<String> phrases) {
        List<BundleCapability> matching =
                offers.stream().filter(requirement::matches).toList();
        boolean unresolved = matching.stream()
                .map(offer -> offer.getRevision().getBundle())
                .allMatch(provider -> provider.getState() == Bundle.INSTALLED && !provider.equals(bundle));
        if (matching.isEmpty()) {
            phrases.add(what(requirement) + ", " + alternatives(requirement, offers));
        } else if (unresolved) {
            phrases.add(what(requirement) + " of "
                    + matching.get(0).getRevision().getSymbolicName() + ", which cannot be used either");
        }
    }

    private static String what(BundleRequirement requirement) {
        String filter = requirement.getDirectives().getOrDefault(Constants.FILTER_DIRECTIVE, "");
        String namespace = requirement.getNamespace();
        if (namespace.equals(ExecutionEnvironmentNamespace.EXECUTION_ENVIRONMENT_NAMESPACE)) {
            return "Java " + first(FROM, filter.replace("(version=", "(version>="), "of another kind");
        }
        if (namespace.equals(PackageNamespace.PACKAGE_NAMESPACE)) {
            return "the package " + name(namespace, filter) + range(filter);
        }
        return namespace + " " + filter;
    }

    private static String alternatives(BundleRequirement requirement, List<BundleCapability> offers) {
        String namespace = requirement.getNamespace();
        if (namespace.equals(ExecutionEnvironmentNamespace.EXECUTION_ENVIRONMENT_NAMESPACE)) {
            return "and this is Java " + Runtime.version().feature();
        }
        String name = name(namespace, requirement.getDirectives().getOrDefault(Constants.FILTER_DIRECTIVE, ""));
        List<String> others = offers.stream()
                .filter(offer -> name.equals(offer.getAttributes().get(namespace)))
                .map(offer -> offer.getAttributes().get("version") + " of "
                        + offer.getRevision().getSymbolicName())
                .toList();
        return others.isEmpty() ? "which no bundle provides" : "and there is only " + String.join(", ", others);
    }

    private static String name(String namespace, String filter) {
        return first(Pattern.compile("\\(" + Pattern.quote(namespace) + "=([^)]+)\\)"), filter, filter);
    }

    private static String range(String filter) {
        String from = first(FROM, filter.replaceAll(BELOW.pattern(), ""), "");
        String below = first(BELOW, filter, "");
        return (from.isEmpty() ? "" : " " + from + " or newer") + (below.isEmpty() ? "" : ", older than " + below);
    }

    private static String first(Pattern pattern, String text, String otherwise) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : otherwise;
    }
}
