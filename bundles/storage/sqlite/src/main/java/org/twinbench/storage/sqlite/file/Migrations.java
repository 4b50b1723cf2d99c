package org.twinbench.storage.sqlite.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.ibatis.migration.Change;
import org.apache.ibatis.migration.MigrationLoader;
import org.apache.ibatis.migration.MigrationReader;

/** The scripts that lead from one version of a schema to the next, as MyBatis Migrations wants them. */
public final class Migrations implements MigrationLoader {
    /** Of the file that holds documents and blobs. */
    public static final Migrations DOCUMENTS = listed("documents");

    /** Of the file that holds recordings. */
    public static final Migrations RECORDINGS = listed("recordings");

    /** The folder of scripts among the resources; there is one in it for each file. */
    public static final String FOLDER = "org/twinbench/storage/sqlite/migrations";

    private static final String LIST = "scripts";

    private final String name;
    private final List<String> scripts;

    /**
     * @param name what the file holds; the name of the scripts' folder, too
     * @param scripts their names, oldest first: number, underscore, words, {@code .sql}
     */
    Migrations(String name, List<String> scripts) {
        this.name = name;
        this.scripts = scripts;
    }

    /** Returns those that the build has listed; see {@code bnd.bnd}. */
    private static Migrations listed(String name) {
        try (InputStream list = resource(name, LIST)) {
            return new Migrations(name, List.of(new String(list.readAllBytes(), StandardCharsets.UTF_8).split(":")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns what the file holds, in one word. */
    public String name() {
        return name;
    }

    @Override
    public List<Change> getMigrations() {
        return scripts.stream().map(Migrations::change).collect(Collectors.toList());
    }

    @Override
    public Reader getScriptReader(Change change, boolean undo) {
        return new MigrationReader(
                resource(name, change.getFilename()), StandardCharsets.UTF_8.name(), undo, new Properties());
    }

    @Override
    public Reader getBootstrapReader() {
        return new StringReader("");
    }

    @Override
    public Reader getOnAbortReader() {
        return new StringReader("");
    }

    private static InputStream resource(String name, String file) {
        return Migrations.class.getResourceAsStream("/" + FOLDER + "/" + name + "/" + file);
    }

    private static Change change(String script) {
        int underscore = script.indexOf('_');
        String words = script.substring(underscore + 1, script.lastIndexOf('.')).replace('_', ' ');
        Change change = new Change(new BigDecimal(script.substring(0, underscore)), null, words);
        change.setFilename(script);
        return change;
    }
}
