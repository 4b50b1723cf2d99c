package org.twinbench.storage.sqlite.file;

import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.ibatis.migration.Change;
import org.apache.ibatis.migration.MigrationLoader;
import org.apache.ibatis.migration.MigrationReader;

/**
 * The scripts that lead from one version of the schema to the next, as MyBatis Migrations wants them. They are named here,
 * because a class loader cannot list a folder.
 */
public final class Migrations implements MigrationLoader {
    /** The scripts of this bundle, oldest first. */
    public static final Migrations OURS = new Migrations(List.of("0001_documents.sql", "0002_blobs.sql"));

    private final List<String> scripts;

    /** @param scripts names of resources beside this class: number, underscore, words, {@code .sql} */
    Migrations(List<String> scripts) {
        this.scripts = scripts;
    }

    @Override
    public List<Change> getMigrations() {
        return scripts.stream().map(Migrations::change).collect(Collectors.toList());
    }

    @Override
    public Reader getScriptReader(Change change, boolean undo) {
        InputStream script = Migrations.class.getResourceAsStream(change.getFilename());
        return new MigrationReader(script, StandardCharsets.UTF_8.name(), undo, new Properties());
    }

    @Override
    public Reader getBootstrapReader() {
        return new StringReader("");
    }

    @Override
    public Reader getOnAbortReader() {
        return new StringReader("");
    }

    private static Change change(String script) {
        int underscore = script.indexOf('_');
        String words = script.substring(underscore + 1, script.lastIndexOf('.')).replace('_', ' ');
        Change change = new Change(new BigDecimal(script.substring(0, underscore)), null, words);
        change.setFilename(script);
        return change;
    }
}
