package org.twinbench.launcher.system.http;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.twinbench.launcher.RunningPlatform;

/** The HTTP API of a host; of a new one that keeps everything in memory, if nothing else is said. */
public final class HttpPlatform implements AutoCloseable {

    private final RunningPlatform platform;
    private final Api api;

    private HttpPlatform(RunningPlatform platform, Api api) {
        this.platform = platform;
        this.api = api;
    }

    /** Starts a host that keeps everything in memory, with these options of the command line. */
    public static HttpPlatform start(Path folder, String... options) throws Exception {
        return startOn(folder, "memory", options);
    }

    /** Starts a host whose storage is that of an OSGi feature. */
    static HttpPlatform startOn(Path folder, String storage, String... options) throws Exception {
        Api api = new Api(Api.freePort());
        List<String> all = new ArrayList<>(List.of("--port", Integer.toString(api.port())));
        all.addAll(List.of(options));
        RunningPlatform platform = RunningPlatform.start(
                folder,
                List.of("core", "library", "modbus", "opcua", storage, "rest", "workbench"),
                all.toArray(String[]::new));
        HttpPlatform started = new HttpPlatform(platform, api);
        api.await(
                "/health", "/api/v1/projects", "/api/v1/component-types/valve", "/api/v1/simulations", "/api/v1/runs");
        return started;
    }

    public RunningPlatform platform() {
        return platform;
    }

    public Api api() {
        return api;
    }

    @Override
    public void close() {
        platform.close();
    }
}
