package org.twinbench.extensions;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.twinbench.api.extension.Extension;
import org.twinbench.api.extension.Extensions;

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

        /** False to load what lies there once and leave everything as it is. */
        boolean watch() default false;
    }

    private final Deployment deployment;
    private final Optional<FolderWatch> watch;
    private final Bundle framework;

    /** Installs and starts what lies in the folder. */
    @Activate
    public DeployFolder(Settings settings, BundleContext context) throws IOException {
        JarFolder folder = new JarFolder(Path.of(settings.folder()));
        Path copies = context.getDataFile("copies").toPath();
        framework = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION);
        deployment = new Deployment(folder, copies, new InstalledBundles(context));
        deployment.follow();
        watch = settings.watch() ? Optional.of(FolderWatch.of(folder.path(), deployment::follow)) : Optional.empty();
    }

    @Override
    public List<Extension> extensions() {
        return deployment.extensions();
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
}
