package org.twinbench.extensions.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinbench.api.extension.Extensions;
import org.twinbench.extensions.HotFolder;
import org.twinbench.extensions.TestJar;
import picocli.CommandLine;

/** The command on a folder of its own, with a real framework. */
final class ExtensionCommandTest {

    @TempDir
    Path temporary;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private HotFolder hot;
    private Extensions extensions;
    private String old;
    private String latest;

    @BeforeEach
    void start() throws Exception {
        hot = HotFolder.in(temporary);
        extensions = hot.service();
        old = Files.write(
                        temporary.resolve("old.jar"),
                        TestJar.bundle("acme.servo", "1.0.0").bytes())
                .toString();
        latest = Files.write(
                        temporary.resolve("new.jar"),
                        TestJar.bundle("acme.servo", "1.1.0").bytes())
                .toString();
    }

    @AfterEach
    void stop() throws Exception {
        hot.close();
    }

    @Test
    void saysHowToBeginWhereNothingIsInstalled() {
        assertEquals(0, type("list"));
        assertEquals("No extension is installed. To install one: twinbench extension install FILE.jar\n", out());
    }

    @Test
    void installsAJar() throws Exception {
        assertEquals(0, type("install", old));
        assertEquals("acme.servo 1.0.0 was installed (acme.servo-1.0.0.jar).\n", out());
        assertEquals(List.of("acme.servo-1.0.0.jar"), hot.files());
    }

    @Test
    void updatesWhatIsInstalledAndNothingElse() throws Exception {
        assertEquals(2, type("update", latest));
        assertEquals("There is no extension \"acme.servo\". twinbench extension list shows what there is.\n", err());
        type("install", old);
        out();

        assertEquals(0, type("update", latest));
        assertEquals("acme.servo was updated from 1.0.0 to 1.1.0 (acme.servo-1.1.0.jar).\n", out());
        assertEquals(List.of("acme.servo-1.1.0.jar"), hot.files());
    }

    @Test
    void removesByIdAndSaysWhatIsNotThere() throws Exception {
        type("install", old);
        out();

        assertEquals(0, type("remove", "acme.servo"));
        assertEquals("acme.servo 1.0.0 was removed (acme.servo-1.0.0.jar).\n", out());
        assertEquals(List.of(), hot.files());
        assertEquals(2, type("remove", "acme.servo"));
    }

    @Test
    void listsWhatIsInstalledAndWhatIsWrongWithIt() throws Exception {
        type("install", old);
        extensions.stop("acme.servo");
        out();
        Files.writeString(temporary.resolve("deploy/page.jar"), "<html>");
        extensions = hot.service();

        assertEquals(0, type());
        assertEquals(
                """
                acme.servo  1.0.0  stopped     acme.servo-1.0.0.jar
                page.jar           incomplete  page.jar
                  page.jar is not a whole jar (it has no directory at its end): it is damaged, or not there to its end yet.
                """,
                out());
    }

    @Test
    void refusesWhatIsNoBundleAndKeepsNothing() throws Exception {
        Path page = Files.writeString(temporary.resolve("page.jar"), "<html>");
        assertEquals(2, type("install", page.toString()));
        assertTrue(err().startsWith("The jar is not a whole jar (it has no directory at its end)"));
        assertEquals(2, type("install", temporary.toString()));
        assertEquals("There is no file " + temporary + ".\n", err());

        assertEquals(List.of(), hot.files());
    }

    private int type(String... words) {
        return new CommandLine(new ExtensionCommand(extensions))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(words);
    }

    private String out() {
        return taken(out);
    }

    private String err() {
        return taken(err);
    }

    private static String taken(StringWriter writer) {
        String text = writer.toString().replace(System.lineSeparator(), "\n");
        writer.getBuffer().setLength(0);
        return text;
    }
}
