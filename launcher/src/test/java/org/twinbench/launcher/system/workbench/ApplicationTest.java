package org.twinbench.launcher.system.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.twinbench.launcher.system.http.Answer;
import org.twinbench.launcher.system.http.Api;
import org.twinbench.launcher.system.http.HttpPlatform;

/** The files of the workbench, as browsers get them. */
@Timeout(120)
final class ApplicationTest {

    private static final Pattern SCRIPT = Pattern.compile("src=\"(/assets/[^\"]+\\.js)\"");

    @TempDir
    static Path temporary;

    private static HttpPlatform host;
    private static Api api;

    @BeforeAll
    static void start() throws Exception {
        host = HttpPlatform.start(temporary);
        api = host.api();
        api.await("/");
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    @Test
    void theIndexIsAskedForEachTimeAndWhatItNamesIsKeptForEver() throws Exception {
        Answer index = api.get("/");
        assertEquals("no-cache", index.header("Cache-Control"));
        Answer script = api.get(script(index));
        assertEquals(200, script.status());
        assertEquals("text/javascript;charset=utf-8", script.header("Content-Type"));
        assertTrue(script.header("Cache-Control").endsWith("immutable"));
    }

    @Test
    void whoHasAFileIsNotSentItAgain() throws Exception {
        String tag = api.get("/").header("ETag");
        Answer again = api.send("GET", "/", "", "If-None-Match", "W/\"other\", " + tag);
        assertEquals(304, again.status());
        assertEquals("", again.body());
        assertEquals(200, api.send("GET", "/", "", "If-None-Match", "\"other\"").status());
    }

    @Test
    void filesArePackedForBrowsersThatUnpack() throws Exception {
        String path = script(api.get("/"));
        Answer packed = api.send("GET", path, "", "Accept-Encoding", "br, gzip;q=0.8");
        assertEquals("gzip", packed.header("Content-Encoding"));
        long size = Long.parseLong(api.get(path).header("Content-Length"));
        assertTrue(Long.parseLong(packed.header("Content-Length")) < size / 2);
    }

    @Test
    void nothingButFilesOfThisHostRuns() throws Exception {
        Answer index = api.get("/");
        String policy = index.header("Content-Security-Policy");
        assertTrue(policy.contains("default-src 'self'"));
        assertFalse(policy.contains("unsafe"), policy);
        assertFalse(index.body().matches("(?s).*(<style| style=|<script>).*"), index.body());
    }

    @Test
    void theManifestMakesItInstallable() throws Exception {
        Answer manifest = api.get("/manifest.webmanifest");
        assertEquals("application/manifest+json", manifest.header("Content-Type"));
        assertEquals("standalone", manifest.json().getString("display"));
    }

    @Test
    void thePagesBesideItStay() throws Exception {
        for (String path : new String[] {"/overview", "/docs", "/health"}) {
            assertEquals(200, api.get(path).status(), path);
        }
        for (String path : new String[] {"/web/index.html", "/nothing", "/assets/nothing.js", "/assets/"}) {
            assertEquals(404, api.get(path).status(), path);
        }
    }

    private static String script(Answer index) {
        Matcher found = SCRIPT.matcher(index.body());
        assertTrue(found.find(), index.body());
        return found.group(1);
    }
}
