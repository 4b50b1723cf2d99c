package org.twinbench.extensions;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.twinbench.api.extension.Extensions;
import org.twinbench.api.extension.Installed;
import org.twinbench.extensions.archive.Limits;
import org.twinbench.extensions.archive.Refusal;
import org.twinbench.extensions.framework.InstalledBundles;

/** A folder that a real framework follows, when the test says so: there is no watch. */
public final class HotFolder implements AutoCloseable {

    private static final Limits SMALL = new Limits(1_000_000, 2_000_000, 100, 100);

    private final Path folder;
    private final Framework framework;
    private final Deployment deployment;
    private final FolderChanges changes;

    private HotFolder(Path folder, Framework framework, Deployment deployment) {
        this.folder = folder;
        this.framework = framework;
        this.deployment = deployment;
        this.changes = new FolderChanges(deployment);
    }

    /** Starts a framework whose folder is below this one. */
    public static HotFolder in(Path temporary) throws BundleException, IOException {
        return in(temporary, Duration.ofSeconds(30));
    }

    /** @param patience how long a bundle may take to start */
    static HotFolder in(Path temporary, Duration patience) throws BundleException, IOException {
        Path folder = Files.createDirectories(temporary.resolve("deploy"));
        Framework framework = new FrameworkFactory()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        temporary.resolve("cache").toString(),
                        Constants.FRAMEWORK_STORAGE_CLEAN,
                        Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT,
                        "felix.log.level",
                        "0"));
        framework.start();
        Deployment deployment = new Deployment(
                new JarFolder(folder),
                temporary.resolve("copies"),
                new InstalledBundles(framework.getBundleContext(), patience),
                SMALL);
        deployment.follow();
        return new HotFolder(folder, framework, deployment);
    }

    Path folder() {
        return folder;
    }

    Deployment deployment() {
        return deployment;
    }

    FolderChanges changes() {
        return changes;
    }

    /** The folder as a service of its own; to be used alone. */
    public Extensions service() throws IOException {
        return new DeployFolder(
                new DeployFolder.Settings() {
                    @Override
                    public String folder() {
                        return folder.toString();
                    }

                    @Override
                    public boolean watch() {
                        return false;
                    }

                    @Override
                    public int start_seconds() {
                        return 30;
                    }

                    @Override
                    public Class<? extends Annotation> annotationType() {
                        return DeployFolder.Settings.class;
                    }
                },
                framework.getBundleContext());
    }

    void follow() throws IOException {
        deployment.follow();
    }

    /** Puts a jar into the folder by hand; it is followed. */
    void put(String file, TestJar jar) throws IOException {
        boolean there = Files.exists(folder.resolve(file));
        jar.moveTo(folder.resolve(file));
        if (there) {
            touch(file);
        }
        follow();
    }

    /** Two contents of the same length within the clock tick of a coarse file system look alike. */
    private void touch(String file) throws IOException {
        Files.setLastModifiedTime(folder.resolve(file), FileTime.fromMillis(System.currentTimeMillis() + 5000));
    }

    /** Deletes a jar by hand; it is followed. */
    void delete(String file) throws IOException {
        Files.delete(folder.resolve(file));
        follow();
    }

    Installed install(TestJar jar) throws IOException, Refusal {
        return install(jar.bytes(), Optional.empty());
    }

    Installed install(byte[] bytes, Optional<String> file) throws IOException, Refusal {
        return changes.install(new ByteArrayInputStream(bytes), file);
    }

    Entry entry(String file) {
        return Optional.ofNullable(deployment.entries().get(file)).orElseThrow();
    }

    String problem(String file) {
        return entry(file).problem().orElseThrow();
    }

    /** Names of all files in the folder. */
    public List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    List<Bundle> bundles() {
        return Arrays.stream(framework.getBundleContext().getBundles())
                .filter(bundle -> bundle.getBundleId() != 0)
                .toList();
    }

    /** Names and versions of the bundles that run. */
    List<String> running() {
        return bundles().stream()
                .filter(bundle -> bundle.getState() == Bundle.ACTIVE)
                .map(bundle -> bundle.getSymbolicName() + " " + bundle.getVersion())
                .sorted()
                .toList();
    }

    @Override
    public void close() throws BundleException {
        framework.stop();
        try {
            framework.waitForStop(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
