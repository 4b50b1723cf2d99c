package org.twinbench.rest.run;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.twinbench.api.model.MachineFiles;
import org.twinbench.api.model.Units;
import org.twinbench.api.project.Entry;
import org.twinbench.api.run.Run;
import org.twinbench.api.run.RunSetup;
import org.twinbench.api.run.Runs;
import org.twinbench.rest.problem.NotThere;

/** The samples of a run as CSV. */
@Component(service = RunExportResource.class)
@JakartarsResource
@Path("runs/{id: [0-9]{1,18}}/export.csv")
@Tag(name = RunsResource.PATH)
public final class RunExportResource {

    private final Runs runs;
    private final MachineFiles files;
    private final Units units;

    /** Answers about these runs. */
    @Activate
    public RunExportResource(@Reference Runs runs, @Reference MachineFiles files, @Reference Units units) {
        this.runs = runs;
        this.files = files;
        this.units = units;
    }

    /** Streams a table: a column for the time, one for each signal. */
    @GET
    @Produces("text/csv; charset=utf-8")
    @Operation(
            summary = "Export as CSV; signals takes * and several paths separated by commas; times in s",
            description =
                    "A row for each that was taken. A signal with a dead band holds its value from each sample to the next.")
    public Response export(
            @PathParam("id") long id,
            @QueryParam("signals") @DefaultValue("*") String signals,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("every") String every) {
        Entry<Run> run = runs.read(id);
        RunSetup setup = run.content().setup();
        RunTime time = new RunTime(units, setup.stepNanos());
        Columns recorded = new Columns(runs, files, run);
        if (recorded.all().isEmpty()) {
            throw new NotThere("Run " + id + " has no samples.");
        }
        List<Column> columns = recorded.matching(signals);
        RowTicks rows = RowTicks.of(runs.recordings(), columns, setup.recorded().everyTicks(setup.stepNanos()));
        Range range = Range.of(time, rows.lead(), from, to);
        CsvTable table = new CsvTable(
                runs.recordings(),
                columns,
                rows,
                time.stepNanos(),
                time.ticks("every", every).orElse(1L));
        StreamingOutput body = output -> table.write(output, range);
        return Response.ok(body)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"run-" + id + ".csv\"")
                .build();
    }
}
