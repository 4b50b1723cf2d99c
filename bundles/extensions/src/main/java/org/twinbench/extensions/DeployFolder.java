package org.twinbench.extensions;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.twinbench.api.command.NotUsable;
import org.twinbench.api.extension.Extension;
import org.twinbench.api.extension.Extensions;
import org.twinbench.api.extension.Installed;
import org.twinbench.extensions.archive.Limits;
import org.twinbench.extensions.archive.Refusal;
import org.twinbench.extensions.framework.InstalledBundles;

/** Installs what lies in a folder when it is activated, and, if it is to watch it, whatever changes there. */
@Component(
        service = Extensions.class,
        immediate = true,
        configurationPid = "org.twinbench.extensions",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class DeployFolder implements Extensions {

    /** Configuration of the folder. */
    @interface Settings {

        /** The folder. */
        String folder();

        /** False to load what lies there once and change it only when told to. */
        boolean watch() default false;

        /** How many seconds an extension may take to start. */
        int start_seconds() default 30;
    }

    private final Deployment deployment;
    private final FolderChanges changes;
    private final Optional<FolderWatch> watch;
    private final Bundle framework;

    /** Installs and starts what lies in the folder. */
    @Activate
    public DeployFolder(Settings settings, BundleContext context) throws IOException {
        JarFolder folder = new JarFolder(Path.of(settings.folder()));
        Path copies = context.getDataFile("copies").toPath();
        InstalledBundles bundles = new InstalledBundles(context, Duration.ofSeconds(settings.start_seconds()));
        framework = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION);
        deployment = new Deployment(folder, copies, bundles, Limits.DEFAULT);
        changes = new FolderChanges(deployment);
        if (settings.watch()) {
            Upload.deleteLeftOvers(folder);
        }
        deployment.follow();
        watch = settings.watch() ? Optional.of(FolderWatch.of(folder.path(), deployment::follow)) : Optional.empty();
    }

    @Override
    public List<Extension> extensions() {
        return deployment.entries().values().stream().map(Entry::extension).toList();
    }

    @Override
    public Optional<Extension> find(String id) {
        return changes.find(id).map(Entry::extension);
    }

    @Override
    public Installed install(InputStream jar, Optional<String> file) {
        return done(() -> changes.install(jar, file));
    }

    @Override
    public Extension stop(String id) {
        return done(() -> changes.stop(id));
    }

    @Override
    public Extension start(String id) {
        return done(() -> changes.start(id));
    }

    @Override
    public Extension remove(String id) {
        return done(() -> changes.remove(id));
    }

    @Override
    public AutoCloseable onChange(Runnable listener) {
        return deployment.listeners().add(listener);
    }

    @Deactivate
    void stop() throws IOException {
        if (watch.isPresent()) {
            watch.get().close();
        }
        boolean goesOn = framework.getState() == Bundle.ACTIVE;
        if (goesOn) {
            deployment.undo();
        }
    }

    private interface Change<T> {
        T carryOut() throws IOException, Refusal;
    }

    private <T> T done(Change<T> change) {
        try {
            return change.carryOut();
        } catch (Refusal refusal) {
            throw refusal.toAnswer();
        } catch (IOException e) {
            throw new NotUsable("The folder " + deployment.folder().path() + " of the extensions is not usable: " + e
                    + ". Nothing was changed.");
        }
    }
}
