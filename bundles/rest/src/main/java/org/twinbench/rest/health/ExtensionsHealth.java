package org.twinbench.rest.health;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.twinbench.api.extension.Extension;
import org.twinbench.api.extension.Extensions;

/** Tells of extensions that were refused. */
@Component(service = HealthCheck.class)
public final class ExtensionsHealth implements HealthCheck {

    private static final int MOST = 10;

    private final Extensions extensions;

    /** Looks at these extensions. */
    @Activate
    public ExtensionsHealth(@Reference Extensions extensions) {
        this.extensions = extensions;
    }

    @Override
    public List<String> reasons() {
        return extensions.extensions().stream()
                .filter(extension -> extension.state() == Extension.State.REFUSED)
                .limit(MOST)
                .map(extension -> "The extension " + extension.file() + " was refused"
                        + extension.problem().map(problem -> ": " + problem).orElse("."))
                .toList();
    }
}
