package org.twinbench.rest.simulation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.twinbench.api.model.Units;
import org.twinbench.api.simulation.PlanDescription;
import org.twinbench.api.simulation.Simulation;
import org.twinbench.api.simulation.Simulations;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.Mistake;
import org.twinbench.api.value.Value;
import org.twinbench.rest.json.Page;
import org.twinbench.rest.link.BindingStatusView;
import org.twinbench.rest.link.LinkStatusView;

/** One simulation: what it does, its signals, commands to it. */
@Component(service = SimulationResource.class)
@JakartarsResource
@Path("simulations/{id: [0-9]{1,18}}")
@Tag(name = SimulationsResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SimulationResource {

    /** Steps are done before the answer is sent; more of them belong to a running simulation. */
    private static final long MOST_STEPS = 1_000_000;

    private final Simulations simulations;
    private final Units units;
    private final Advances advances = new Advances();

    /** Answers about these simulations. */
    @Activate
    public SimulationResource(@Reference Simulations simulations, @Reference Units units) {
        this.simulations = simulations;
        this.units = units;
    }

    @Deactivate
    void close() {
        advances.close();
    }

    /** Says what the simulation is doing. */
    @GET
    @Path("status")
    @Operation(summary = "Read the status")
    public StatusView status(@PathParam("id") long id) {
        return StatusView.of(SimulationsResource.find(simulations, id).status());
    }

    /** Says how the components are executed. */
    @GET
    @Path("plan")
    @Operation(
            summary = "Read how components are executed: compiled together, or as objects and why",
            description = "What they compute is the same, bit for bit; objects take longer.")
    public PlanDescription plan(@PathParam("id") long id) {
        return SimulationsResource.find(simulations, id).plan();
    }

    /** Reads signals. */
    @GET
    @Path("signals")
    @Operation(summary = "Read present values; path takes * and several paths separated by commas")
    public Signals signals(@PathParam("id") long id, @QueryParam("path") @DefaultValue("*") String path) {
        return Signals.of(SimulationsResource.find(simulations, id).row(path));
    }

    /** Says how the links are doing. */
    @GET
    @Path("links")
    @Operation(
            summary =
                    "List the links of a machine that is coupled to its controllers, with their round trips and losses")
    public Page<LinkStatusView> links(@PathParam("id") long id) {
        return new Page<>(
                SimulationsResource.find(simulations, id).links().stream()
                        .map(LinkStatusView::of)
                        .toList(),
                Optional.empty());
    }

    /** Says how the bindings are doing. */
    @GET
    @Path("bindings")
    @Operation(
            summary =
                    "List the bound ports: present values on both sides, quality, and what an unarmed one would write")
    public Page<BindingStatusView> bindings(@PathParam("id") long id) {
        return new Page<>(
                SimulationsResource.find(simulations, id).bindings().stream()
                        .map(BindingStatusView::of)
                        .toList(),
                Optional.empty());
    }

    /** Pauses. */
    @POST
    @Path("pause")
    @Operation(summary = "Pause at the next tick")
    public StatusView pause(@PathParam("id") long id) {
        return command(id, Simulation::pause);
    }

    /** Goes on. */
    @POST
    @Path("resume")
    @Operation(summary = "Go on after a pause")
    public StatusView resume(@PathParam("id") long id) {
        return command(id, Simulation::resume);
    }

    /** Does steps. */
    @POST
    @Path("advance")
    @Operation(summary = "Do one step, or several, while paused")
    public StatusView advance(@PathParam("id") long id, Commands.Advance request) {
        long steps = request.steps().orElse(1L);
        if (steps < 1 || steps > MOST_STEPS) {
            throw new InvalidInput(Mistake.at("/steps", "Advance by 1 to 1000000 steps at once.")
                    .value(Long.toString(steps))
                    .range("1 to 1000000"));
        }
        return command(id, simulation -> advances.advance(simulation, steps));
    }

    /** Sets the pace. */
    @POST
    @Path("speed")
    @Operation(summary = "Set the speed: a number, or \"max\"")
    public StatusView speed(@PathParam("id") long id, Commands.Speed request) {
        double speed = Pace.read(request.speed(), units);
        return command(id, simulation -> simulation.speed(speed));
    }

    /** Sets parameters. */
    @POST
    @Path("parameters")
    @Operation(summary = "Set tunable parameters: {\"tank.area\": \"0.3 m²\"}")
    public Commands.InForce parameters(@PathParam("id") long id, Value values) {
        return set(id, values, Simulation::parameters);
    }

    /** Sets unconnected inputs. */
    @POST
    @Path("inputs")
    @Operation(summary = "Set unconnected inputs: {\"heater.duty\": \"50 %\"}")
    public Commands.InForce inputs(@PathParam("id") long id, Value values) {
        return set(id, values, Simulation::inputs);
    }

    /** Stops, and forgets. */
    @DELETE
    @Operation(summary = "Stop, and forget the simulation")
    public void delete(@PathParam("id") long id) {
        SimulationsResource.find(simulations, id).close();
    }

    private StatusView command(long id, Consumer<Simulation> command) {
        Simulation simulation = SimulationsResource.find(simulations, id);
        command.accept(simulation);
        return StatusView.of(simulation.status());
    }

    private Commands.InForce set(long id, Value values, BiFunction<Simulation, Map<String, Value>, Long> setter) {
        if (!(values instanceof Value.Members byPath)) {
            throw new InvalidInput(Mistake.at("", "Send values by path: {\"tank.area\": \"0.3 m²\"}."));
        }
        return new Commands.InForce(setter.apply(SimulationsResource.find(simulations, id), byPath.members()));
    }
}
