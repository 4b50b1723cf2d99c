package org.twinbench.launcher.bill;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.cyclonedx.model.Component;
import org.cyclonedx.model.Hash;
import org.cyclonedx.model.License;
import org.cyclonedx.model.LicenseChoice;
import org.cyclonedx.util.BomUtils;
import org.cyclonedx.util.LicenseResolver;

/**
 * A jar of the distribution.
 *
 * @param file where it lies
 * @param artifact what it is
 * @param licences names and addresses of the licences that it offers; empty if it does not say
 * @param embedded artifacts that it says it holds
 */
record ShippedJar(Path file, Artifact artifact, List<String> licences, List<Artifact> embedded) {

    private static final String POM = "META-INF/maven/.*/pom\\.properties";

    /** Coordinates in a Maven repository. */
    record Artifact(String group, String name, String version) {

        String key() {
            return group + ":" + name;
        }

        Component component() {
            Component component = new Component();
            component.setType(Component.Type.LIBRARY);
            component.setGroup(group);
            component.setName(name);
            component.setVersion(version);
            component.setPurl("pkg:maven/" + group + "/" + name + "@" + version);
            return component;
        }
    }

    /** Reads a jar of a repository by its path, one of the launcher's library by what it says itself. */
    static ShippedJar read(Path home, Path file) throws IOException {
        try (JarFile jar = new JarFile(file.toFile())) {
            List<Artifact> named = named(jar);
            Artifact artifact = inRepository(home, file).orElseGet(() -> named.get(0));
            named.removeIf(other -> other.key().equals(artifact.key()));
            String header = jar.getManifest().getMainAttributes().getValue("Bundle-License");
            return new ShippedJar(file, artifact, licences(header), named);
        }
    }

    /** Describes the jar; a licence of the map, by {@code group:artifact}, counts where the jar does not say. */
    Component component(Map<String, String> more) throws IOException {
        Component component = artifact.component();
        component.setBomRef(component.getPurl());
        component.setHashes(BomUtils.calculateHashes(file.toFile(), org.cyclonedx.Version.VERSION_16).stream()
                .filter(hash -> hash.getAlgorithm().equals(Hash.Algorithm.SHA_256.getSpec()))
                .toList());
        List<String> offered = licences.isEmpty() ? licences(more.get(artifact.key())) : licences;
        if (offered.isEmpty()) {
            throw new IOException(file + " names no licence; name it in launcher/pom.xml: " + artifact.key() + "=…");
        }
        component.setLicenses(choice(offered));
        if (!embedded.isEmpty()) {
            component.setComponents(embedded.stream().map(Artifact::component).toList());
        }
        return component;
    }

    private static LicenseChoice choice(List<String> offered) {
        LicenseChoice all = new LicenseChoice();
        for (String licence : offered) {
            LicenseChoice known = LicenseResolver.resolve(licence, false);
            if (known != null && known.getLicenses() != null) {
                known.getLicenses().forEach(all::addLicense);
            } else {
                License named = new License();
                named.setName(licence);
                all.addLicense(named);
            }
        }
        return all;
    }

    /** A header is {@code name;link=…, name;…}. */
    private static List<String> licences(String header) {
        return Stream.ofNullable(header)
                .flatMap(text -> Stream.of(text.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")))
                .map(clause -> clause.split(";")[0].strip().replace("\"", ""))
                .toList();
    }

    private static Optional<Artifact> inRepository(Path home, Path file) {
        Path repository = home.resolve("repository");
        if (!file.startsWith(repository)) {
            return Optional.empty();
        }
        Path version = file.getParent();
        Path name = version.getParent();
        String group = repository
                .relativize(name.getParent())
                .toString()
                .replace('\\', '/')
                .replace('/', '.');
        return Optional.of(new Artifact(
                group, name.getFileName().toString(), version.getFileName().toString()));
    }

    private static List<Artifact> named(JarFile jar) throws IOException {
        List<Artifact> named = new ArrayList<>();
        for (JarEntry entry :
                jar.stream().filter(entry -> entry.getName().matches(POM)).toList()) {
            Properties properties = new Properties();
            try (InputStream content = jar.getInputStream(entry)) {
                properties.load(content);
            }
            named.add(new Artifact(
                    properties.getProperty("groupId"),
                    properties.getProperty("artifactId"),
                    properties.getProperty("version")));
        }
        return named;
    }
}
