package org.twinbench.storage.sqlite.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinbench.storage.sqlite.file.DatabaseFile;
import org.twinbench.storage.sqlite.file.Migrations;
import org.twinbench.storage.sqlite.file.Schema;
import org.twinbench.storage.sqlite.file.Versioned;
import picocli.CommandLine;

final class DatabaseCommandTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void showsThatThereIsNoDatabaseYetAndMakesNone() {
        assertEquals(0, run("status"));

        assertTrue(out.toString().contains("none yet; the database is made when Twinbench starts"), out.toString());
        assertFalse(Files.exists(path()));
    }

    @Test
    void makesAndShowsTheNewestVersion() {
        assertEquals(0, run("upgrade"));
        assertTrue(out.toString().contains("from version 0 to version 2."), out.toString());

        assertEquals(0, run("status"));
        assertTrue(out.toString().contains("Version    2, the newest"), out.toString());
        assertTrue(out.toString().contains("        2  blobs        20"), out.toString());
    }

    @Test
    void saysWhenThereIsNothingToUpgrade() {
        run("upgrade");
        out.getBuffer().setLength(0);

        assertEquals(0, run("upgrade"));
        assertTrue(
                out.toString().startsWith("The database of documents has version 2; there is nothing to do."),
                out.toString());
    }

    @Test
    void goesBackByOneVersionAndNamesTheCopy() {
        run("upgrade");

        assertEquals(0, run("downgrade"));
        assertTrue(out.toString().contains("from version 2 to version 1."), out.toString());
        assertTrue(out.toString().contains("The file as it was: " + path() + ".before-1-"), out.toString());

        run("status");
        assertTrue(out.toString().contains("1 of 2; the database is upgraded when Twinbench starts"), out.toString());
        assertTrue(out.toString().contains("        2  blobs        not yet"), out.toString());
    }

    @Test
    void goesBackToTheBeginning() {
        run("upgrade");

        assertEquals(0, run("downgrade", "base"));
        assertTrue(out.toString().contains("from version 2 to version 0."), out.toString());
    }

    @Test
    void goesBackBySeveralVersions() {
        run("upgrade");

        assertEquals(0, run("downgrade", "2"));
        assertTrue(out.toString().contains("from version 2 to version 0."), out.toString());
    }

    @Test
    void refusesANumberOfVersionsThatIsNone() {
        run("upgrade");

        assertEquals(CommandLine.ExitCode.USAGE, run("downgrade", "-1"));
        assertEquals(CommandLine.ExitCode.USAGE, run("downgrade", "bottom"));
        assertTrue(err.toString().contains("\"bottom\" is not a number of versions"), err.toString());
        assertEquals(
                2,
                new Schema(DatabaseFile.at(path().toString()), Migrations.DOCUMENTS)
                        .status()
                        .current());
    }

    @Test
    void showsADatabaseFromTheFuture() throws SQLException {
        run("upgrade");
        try (Connection connection = DatabaseFile.at(path().toString()).connect()) {
            DatabaseFile.run(connection, "INSERT INTO changelog VALUES (3, '2031-01-01 00:00:00', 'time travel')");
        }

        assertEquals(0, run("status"));
        assertTrue(out.toString().contains("3, but this Twinbench knows none newer than 2"), out.toString());
        assertTrue(out.toString().contains("2031-01-01 00:00:00, unknown to this Twinbench"), out.toString());
    }

    @Test
    void looksAfterBothFiles() {
        run("upgrade");
        assertTrue(
                out.toString().contains("The database of recordings went from version 0 to version 1."),
                out.toString());

        run("status");
        assertTrue(out.toString().contains("Database   " + folder.resolve("recordings.db")), out.toString());
        assertTrue(out.toString().indexOf("twinbench.db") < out.toString().indexOf("recordings.db"), out.toString());
    }

    @Test
    void takesBackTheVersionOfTheFileThatIsNamed() {
        run("upgrade");

        assertEquals(0, run("downgrade", "--of", "recordings"));
        assertTrue(
                out.toString().contains("The database of recordings went from version 1 to version 0."),
                out.toString());
        assertEquals(2, documents().schema().status().current());
    }

    @Test
    void namesTheFilesThatThereAreWhenAnotherIsAskedFor() {
        assertEquals(CommandLine.ExitCode.USAGE, run("downgrade", "--of", "music"));
        assertTrue(
                err.toString().contains("There is no file of \"music\" here, only of documents and recordings."),
                err.toString());
    }

    @Test
    void beginsTheScriptOfTheNextVersion() throws IOException {
        Path scripts = sources("documents");
        Files.writeString(scripts.resolve("0001_documents.sql"), "");
        Files.writeString(scripts.resolve("0002_blobs.sql"), "");

        assertEquals(0, run("new", " Runs have  labels! ", "--sources", folder.toString()));

        Path script = scripts.resolve("0003_runs_have_labels.sql");
        assertTrue(out.toString().contains("Began " + script + "."), out.toString());
        assertTrue(out.toString().contains("above the line \"-- //@UNDO\""), out.toString());
        assertEquals(
                List.of("-- // Runs have  labels!".replace("  ", " "), "", "", "", "-- //@UNDO", ""),
                Files.readAllLines(script));
    }

    @Test
    void beginsAScriptOfTheFileThatIsNamed() throws IOException {
        Path scripts = sources("recordings");

        assertEquals(0, run("new", "comments", "--of", "recordings", "--sources", folder.toString()));

        assertTrue(Files.exists(scripts.resolve("0001_comments.sql")));
    }

    @Test
    void beginsNoScriptOutsideOfASourceTree() {
        assertEquals(CommandLine.ExitCode.SOFTWARE, run("new", "labels", "--sources", folder.toString()));
        assertTrue(err.toString().contains("is in no source tree of Twinbench"), err.toString());
    }

    @Test
    void beginsNoScriptWithoutAName() throws IOException {
        sources("documents");

        assertEquals(CommandLine.ExitCode.USAGE, run("new", "?!"));
        assertTrue(err.toString().contains("\"?!\" has no letter or digit"), err.toString());
    }

    private Path sources(String name) throws IOException {
        return Files.createDirectories(
                folder.resolve("bundles/storage/sqlite/src/main/resources/" + Migrations.FOLDER + "/" + name));
    }

    private int run(String... words) {
        return new CommandLine(new DatabaseCommand(List.of(recordings(), documents())))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(words);
    }

    private Versioned documents() {
        return () -> new Schema(DatabaseFile.at(path().toString()), Migrations.DOCUMENTS);
    }

    private Versioned recordings() {
        return () -> new Schema(DatabaseFile.at(folder.resolve("recordings.db").toString()), Migrations.RECORDINGS);
    }

    private Path path() {
        return folder.resolve("twinbench.db");
    }
}
