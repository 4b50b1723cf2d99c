package org.twinbench.rest.event.source;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.twinbench.api.workbench.Contribution;
import org.twinbench.api.workbench.Contributions;
import org.twinbench.rest.event.ContributionEvent;
import org.twinbench.rest.event.Event;
import org.twinbench.rest.event.stream.Journal;

/** Tells of bundles that begin or cease to add something to the workbench. */
@Component(service = ContributionEvents.class, immediate = true)
public final class ContributionEvents {

    private final AutoCloseable registration;

    /** Listens to these contributions. */
    @Activate
    public ContributionEvents(@Reference Journal journal, @Reference Contributions contributions) {
        this.registration = contributions.onChange(() -> journal.add(new ContributionEvent(
                Event.now(),
                contributions.list().stream().map(Contribution::bundle).toList())));
    }

    @Deactivate
    void close() throws Exception {
        registration.close();
    }
}
