package org.twinbench.storage.sqlite.recording;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.twinbench.api.recording.Bucket;
import org.twinbench.api.recording.Gap;
import org.twinbench.api.recording.RecordedGroup;
import org.twinbench.api.recording.RecordingWriter;
import org.twinbench.api.recording.Recordings;
import org.twinbench.api.recording.Samples;
import org.twinbench.api.storage.StorageFailure;
import org.twinbench.storage.sqlite.file.DatabaseFile;
import org.twinbench.storage.sqlite.file.Migrations;
import org.twinbench.storage.sqlite.file.Schema;
import org.twinbench.storage.sqlite.file.Versioned;
import org.twinbench.storage.sqlite.packing.Damaged;
import org.twinbench.storage.sqlite.session.Database;
import org.twinbench.storage.sqlite.session.Session;

/** Recordings in one SQLite file of their own, so that gigabytes of samples and what people edit do not get in each other's way. */
@Component(
        service = {Recordings.class, Versioned.class},
        configurationPid = RecordingsConfiguration.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class SqliteRecordings implements Recordings, Versioned {
    private final Database database;
    private final LiveRecordings live = new LiveRecordings();

    /** Takes the file from the configuration. */
    @Activate
    public SqliteRecordings(RecordingsConfiguration configuration) {
        this(DatabaseFile.at(configuration.file()));
    }

    /** @param file where the recordings are kept */
    public SqliteRecordings(DatabaseFile file) {
        this(new Database(file, Migrations.RECORDINGS, ChunkTable.LARGE, Recovery::recover));
    }

    SqliteRecordings(Database database) {
        this.database = database;
    }

    @Override
    public List<Long> runs() {
        return database.read(session -> new GroupTable(session).runs());
    }

    @Override
    public RecordingWriter write(long run) {
        return SqliteRecordingWriter.of(database, live, run);
    }

    @Override
    public List<RecordedGroup> groups(long run) {
        return database.read(session -> new GroupTable(session)
                .groups(run).stream()
                        .map(place -> reading(session, run, place).group())
                        .toList());
    }

    @Override
    public Samples read(long run, int group, int signal, long from, long to, int limit) {
        requirePositive(limit, "limit");
        return read(run, group, reading -> reading.samples(signal, from, to, limit))
                .orElseGet(() -> new Samples(new long[0], new long[0]));
    }

    @Override
    public List<Bucket> overview(long run, int group, int signal, long from, long to, int buckets) {
        requirePositive(buckets, "number of buckets");
        return read(run, group, reading -> reading.overview(signal, from, to, buckets))
                .orElseGet(List::of);
    }

    private <T> Optional<T> read(long run, int group, Function<GroupReading, T> work) {
        try {
            return database.read(session ->
                    new GroupTable(session).group(run, group).map(place -> work.apply(reading(session, run, place))));
        } catch (Damaged e) {
            throw new StorageFailure(
                    "A part of the recording of run " + run + " in "
                            + schema().file().path() + " is damaged (" + e.getMessage()
                            + "). Other parts and other runs can be read as before.",
                    e);
        }
    }

    /** Looks into memory first and into the file then: so nothing is missed that goes from there to here meanwhile. */
    private GroupReading reading(Session session, long run, GroupTable.Place place) {
        return new GroupReading(session, place, live.newest(run, place.number()));
    }

    @Override
    public List<Gap> gaps(long run) {
        return database.read(session -> {
            GroupTable table = new GroupTable(session);
            return table.groups(run).stream()
                    .flatMap(place -> table.gaps(place).stream())
                    .sorted(Comparator.comparingLong(Gap::from))
                    .toList();
        });
    }

    @Override
    public long bytes(long run) {
        return database.read(session -> new GroupTable(session).bytes(run));
    }

    @Override
    public void trim(long run, long before) {
        Removal removal = new Removal(database);
        for (GroupTable.Place place : database.read(session -> new GroupTable(session).groups(run))) {
            removal.trim(place.id(), before);
            RecordedGroup kept =
                    database.read(session -> reading(session, run, place).group());
            removal.trimGaps(place.id(), kept.rows() == 0 ? before : kept.first());
        }
        removal.giveBack();
    }

    @Override
    public boolean delete(long run) {
        live.requireNone(run);
        boolean deleted =
                database.write(session -> session.change("UPDATE recording SET run = NULL WHERE run = ?", run)) > 0;
        Removal removal = new Removal(database);
        removal.clear();
        removal.giveBack();
        return deleted;
    }

    @Override
    public Schema schema() {
        return database.schema();
    }

    /** Closes the file, after work that is under way. */
    @Deactivate
    public void close() {
        database.close();
    }

    private static void requirePositive(int number, String what) {
        if (number <= 0) {
            throw new IllegalArgumentException("The " + what + " is " + number + "; it has to be 1 or more.");
        }
    }
}
