package org.twinbench.rest.server;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.osgi.service.component.annotations.Component;

/**
 * Keeps libraries from warning of what is as it should be: Jersey of every resource that the whiteboard registers as an
 * instance, of WADL, which is not served, and of bodies without content, which curl calls forms; the whiteboard of bundles that stop because the host does.
 */
@Component(service = QuietLibraries.class, immediate = true)
public final class QuietLibraries {

    /** Held, since Java forgets the levels of loggers that nobody holds. */
    private final List<Logger> quiet = List.of(
            Logger.getLogger("org.glassfish.jersey.internal.inject.Providers"),
            Logger.getLogger("org.glassfish.jersey.server.wadl.WadlFeature"),
            Logger.getLogger("org.glassfish.jersey.servlet.WebComponent"),
            Logger.getLogger("runtime.check"));

    /** Lowers their voices. */
    public QuietLibraries() {
        quiet.forEach(logger -> logger.setLevel(Level.SEVERE));
    }
}
