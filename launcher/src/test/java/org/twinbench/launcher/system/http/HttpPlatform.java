package org.twinbench.launcher.system.http;

import java.nio.file.Path;
import java.util.List;
import org.twinbench.launcher.RunningPlatform;

/** The HTTP API of a host; of a new one that keeps everything in memory, if nothing else is said. */
final class HttpPlatform implements AutoCloseable {

    private final RunningPlatform platform;
    private final Api api;

    private HttpPlatform(RunningPlatform platform, Api api) {
        this.platform = platform;
        this.api = api;
    }

    static HttpPlatform start(Path folder) throws Exception {
        return start(folder, "memory");
    }

    /** Starts a host whose storage is that of an OSGi feature. */
    static HttpPlatform start(Path folder, String storage) throws Exception {
        Api api = new Api(Api.freePort());
        RunningPlatform platform = RunningPlatform.start(
                folder, List.of("core", "library", storage, "rest"), "--port", Integer.toString(api.port()));
        HttpPlatform started = new HttpPlatform(platform, api);
        api.await(
                "/health", "/api/v1/projects", "/api/v1/component-types/valve", "/api/v1/simulations", "/api/v1/runs");
        return started;
    }

    RunningPlatform platform() {
        return platform;
    }

    Api api() {
        return api;
    }

    @Override
    public void close() {
        platform.close();
    }
}
