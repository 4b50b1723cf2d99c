package org.twinbench.rest.run;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.twinbench.api.model.MachineFiles;
import org.twinbench.api.model.Units;
import org.twinbench.api.project.Entry;
import org.twinbench.api.recording.Bucket;
import org.twinbench.api.run.Run;
import org.twinbench.api.run.RunGap;
import org.twinbench.api.run.Runs;
import org.twinbench.rest.problem.BadQuery;

/** What signals did in a run. */
@Component(service = RunSignalsResource.class)
@JakartarsResource
@Path("runs/{id: [0-9]{1,18}}/signals")
@Tag(name = RunsResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
public final class RunSignalsResource {

    private static final int MOST_POINTS = 10_000;

    private final Runs runs;
    private final MachineFiles files;
    private final Units units;

    /** Answers about these runs. */
    @Activate
    public RunSignalsResource(@Reference Runs runs, @Reference MachineFiles files, @Reference Units units) {
        this.runs = runs;
        this.files = files;
        this.units = units;
    }

    /** Lists what was recorded. */
    @GET
    @Operation(summary = "List the signals that were recorded, with their dead bands")
    public RecordedSignals list(@PathParam("id") long id) {
        Entry<Run> run = runs.read(id);
        return RecordedSignals.of(new Columns(runs, files, run), time(run.content()));
    }

    /** Reads the course of a signal. */
    @GET
    @Path("{path: .+}")
    @Operation(
            summary = "Read the course of a signal in at most so many points; from and to are times in s",
            description =
                    "A signal with a dead band is held: it has the last value of a point until the next one. Where there is"
                            + " no sample at the ends of the range, points say what it holds there.")
    public Trend trend(
            @PathParam("id") long id,
            @PathParam("path") String path,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("points") @DefaultValue("500") String points) {
        Entry<Run> run = runs.read(id);
        RunTime time = time(run.content());
        Column column = new Columns(runs, files, run).find(path);
        Range range = Range.of(time, column, from, to);
        int most = points(points);
        List<Bucket> buckets =
                range.isEmpty() ? List.of() : column.course(runs.recordings(), range.from(), range.to(), most);
        List<RunGap> gaps = column.gaps(runs.recordings()).stream()
                .filter(gap -> gap.to() >= range.from() && gap.from() <= range.to())
                .map(gap -> RunGap.of(gap, time.stepNanos()))
                .toList();
        return Trend.of(column, time, range.from(), range.to(), buckets, gaps);
    }

    private RunTime time(Run run) {
        return new RunTime(units, run.setup().stepNanos());
    }

    private static int points(String given) {
        if (!given.matches("[0-9]{1,5}") || Integer.parseInt(given) < 1 || Integer.parseInt(given) > MOST_POINTS) {
            throw new BadQuery("points is \"" + given + "\"; allowed: 1 to " + MOST_POINTS + ".");
        }
        return Integer.parseInt(given);
    }
}
