package org.twinbench.rest.health;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.twinbench.api.log.Logs;

/** Tells when the log cannot be written. */
@Component(service = HealthCheck.class)
public final class LogHealth implements HealthCheck {

    private final Logs logs;

    /** Looks at this log. */
    @Activate
    public LogHealth(@Reference Logs logs) {
        this.logs = logs;
    }

    @Override
    public List<String> reasons() {
        return logs.trouble().stream().toList();
    }
}
