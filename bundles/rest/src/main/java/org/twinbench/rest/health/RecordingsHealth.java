package org.twinbench.rest.health;

import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.twinbench.api.run.RecorderFigures;
import org.twinbench.api.run.Runs;

/** Tells when recordings take more than their quota and nothing is left that may go. */
@Component(service = HealthCheck.class)
public final class RecordingsHealth implements HealthCheck {

    private static final double MEGABYTE = 1e6;

    private final Runs runs;

    /** Looks at the recordings of these runs. */
    @Activate
    public RecordingsHealth(@Reference Runs runs) {
        this.runs = runs;
    }

    @Override
    public List<String> reasons() {
        RecorderFigures figures = runs.figures();
        return figures.bytes() <= figures.quota()
                ? List.of()
                : List.of(String.format(
                        Locale.ROOT,
                        "Recordings take %.1f MB, more than their quota of %.1f MB: what is left is pinned or being recorded."
                                + " Unpin or delete runs, or give more with --quota.",
                        figures.bytes() / MEGABYTE,
                        figures.quota() / MEGABYTE));
    }
}
