package org.twinbench.benchmarks.host;

import java.io.IOException;
import java.util.Locale;

/** The heated tank of a new data folder: run again and again, never twice at a time. */
public final class ExampleMachine {

    private static final String SIMULATIONS = "/api/v1/simulations";
    private static final int PERIOD_MILLISECONDS = 500;

    private final Host host;
    private final long model;

    private ExampleMachine(Host host, long model) {
        this.host = host;
        this.model = model;
    }

    /** Waits until the host runs the example, and ends that run. */
    public static ExampleMachine on(Host host) throws IOException, InterruptedException {
        host.await(SIMULATIONS, simulations -> simulations.contains("\"running\""));
        Answer simulation = Answer.of(host.read(SIMULATIONS)).at("items").at(0).at("id");
        Answer model =
                Answer.of(host.read("/api/v1/machine-models")).at("items").at(0).at("id");
        ExampleMachine machine = new ExampleMachine(host, (long) model.number());
        machine.stop((long) simulation.number());
        return machine;
    }

    /**
     * Starts a run.
     *
     * @param settings members of the request beside the machine, as JSON: {@code "speed": "max"}; empty for the defaults
     * @return its number
     */
    public long start(String settings) throws IOException, InterruptedException {
        String request = "{\"machine_model_id\": " + model + (settings.isEmpty() ? "" : ", " + settings) + "}";
        return (long)
                Answer.of(host.post(SIMULATIONS + "/start", request)).at("id").number();
    }

    /**
     * Waits until a run has come to its end.
     *
     * @throws IOException if it stops before or does not get on
     */
    public void awaitEnd(long run) throws IOException, InterruptedException {
        double before = -1;
        Answer status = status(run);
        while (status.at("state").text().equals("running")) {
            if (status.at("tick").number() <= before) {
                throw new IOException("run " + run + " does not get on: " + status);
            }
            before = status.at("tick").number();
            Thread.sleep(PERIOD_MILLISECONDS);
            status = status(run);
        }
        if (!status.at("state").text().equals("stopped")) {
            throw new IOException("run " + run + " did not get to its end: " + status);
        }
    }

    private Answer status(long run) throws IOException, InterruptedException {
        return Answer.of(host.read(path(run) + "/status"));
    }

    /** Ends a run, and returns its status. */
    public Answer stop(long run) throws IOException, InterruptedException {
        return Answer.of(host.post(SIMULATIONS + "/stop", "{\"simulation_id\": " + run + "}"));
    }

    /** Returns the path of a run's simulation. */
    public static String path(long run) {
        return String.format(Locale.ROOT, "%s/%d", SIMULATIONS, run);
    }
}
