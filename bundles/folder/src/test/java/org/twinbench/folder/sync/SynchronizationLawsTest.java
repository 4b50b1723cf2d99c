package org.twinbench.folder.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.twinbench.api.project.Entry;
import org.twinbench.api.project.MachineFile;
import org.twinbench.folder.Host;
import org.twinbench.folder.sync.Action.Kind;
import org.twinbench.folder.sync.MortalStorage.Killed;
import org.twinbench.storage.memory.MemoryStorage;

/** Whatever is edited here and there, and whenever the process dies: both end the same, and no edit is lost. */
final class SynchronizationLawsTest {

    private Path root = Path.of("");
    private MortalStorage storage = new MortalStorage(new MemoryStorage());
    private Host host = new Host(root, storage);
    private Synchronization folder;
    private int areas;

    /** Areas that were set here since files and machines were last looked at. */
    private final Set<String> setHere = new HashSet<>();

    /** What a person has written since then, by file. */
    private final Map<String, String> writtenThere = new HashMap<>();

    @BeforeTry
    void open() throws IOException {
        root = Files.createTempDirectory("twinbench").toRealPath();
        storage = new MortalStorage(new MemoryStorage());
        host = new Host(root, storage);
        folder = host.open();
        setHere.clear();
        writtenThere.clear();
    }

    @AfterTry
    void removeFolder() throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    @Provide
    Arbitrary<List<Action>> actions() {
        return Action.any().list().ofMaxSize(25);
    }

    @Property(tries = 150)
    void bothEndTheSame(@ForAll("actions") List<Action> actions) throws IOException {
        for (Action action : actions) {
            carryOut(action);
        }
        look(Kind.START_ANEW);
        assertBothAreTheSame();
        assertNothingIsLeftToDo();
    }

    @Property(tries = 150)
    void bothEndTheSameThoughTheProcessIsKilled(
            @ForAll("actions") List<Action> actions, @ForAll @IntRange(max = 30) int writes) throws IOException {
        for (Action action : actions) {
            carryOut(action);
        }
        forgetWhatWasOverwrittenHere();
        Set<String> unwritten = Set.copyOf(setHere);
        Map<String, String> unread = Map.copyOf(writtenThere);
        storage.dieAfter(writes);
        try {
            folder.look(true);
        } catch (Killed killed) {
            host = new Host(root, storage);
        }
        storage.dieAfter(Integer.MAX_VALUE);
        look(Kind.START_ANEW);
        assertNothingIsLost(unwritten, unread);
        assertBothAreTheSame();
        assertNothingIsLeftToDo();
    }

    private void carryOut(Action action) throws IOException {
        if (action.kind() == Kind.LOOK || action.kind() == Kind.START_ANEW) {
            look(action.kind());
            return;
        }
        String area = "1." + ++areas + " m²";
        if (action.on(host, area)) {
            switch (action.kind()) {
                case EDIT_HERE, ADD_HERE -> setHere.add(area);
                case WRITE_THERE, BREAK_THERE -> writtenThere.put(action.file(), host.text(action.file()));
                case MOVE_THERE -> {
                    Optional.ofNullable(writtenThere.remove(action.file()))
                            .ifPresent(text -> writtenThere.put(action.otherFile(), text));
                }
                case DELETE_THERE -> writtenThere.remove(action.file());
                default -> {}
            }
        }
    }

    private void look(Kind how) throws IOException {
        forgetWhatWasOverwrittenHere();
        if (how == Kind.LOOK) {
            folder.look(true);
        } else {
            folder = new Host(root, storage).open();
        }
        assertNothingIsLost(setHere, writtenThere);
        setHere.clear();
        writtenThere.clear();
    }

    private void forgetWhatWasOverwrittenHere() {
        String stored = stored();
        setHere.removeIf(area -> !stored.contains(area));
    }

    private void assertNothingIsLost(Set<String> here, Map<String, String> there) throws IOException {
        String everything = stored() + onDisk();
        here.forEach(area -> assertTrue(everything.contains(area), () -> "lost: " + area));
        Map<String, String> files = host.files();
        there.forEach((file, text) -> assertEquals(text, files.get(file), file));
    }

    private void assertBothAreTheSame() throws IOException {
        List<MachineFile> files = folder.files();
        assertEquals(
                host.machines().stream().map(Entry::id).collect(Collectors.toSet()),
                files.stream().flatMap(file -> file.machineModelId().stream()).collect(Collectors.toSet()));
        for (MachineFile file : files) {
            if (file.problems().isEmpty()) {
                long machine = file.machineModelId().orElseThrow();
                assertEquals(host.workspace.machine(machine), host.read(file.file()), file.file());
            }
        }
        Set<String> onDisk = host.files().keySet().stream()
                .filter(file -> file.endsWith(".json"))
                .collect(Collectors.toSet());
        assertEquals(onDisk, files.stream().map(MachineFile::file).collect(Collectors.toSet()));
    }

    private void assertNothingIsLeftToDo() throws IOException {
        Map<String, String> files = host.files();
        List<?> machines = host.machines();
        folder = new Host(root, storage).open();
        assertEquals(files, host.files());
        assertEquals(machines, host.machines());
    }

    private String stored() {
        return host.machines().stream()
                .map(machine -> host.workspace.machine(machine.id()).toString())
                .collect(Collectors.joining());
    }

    private String onDisk() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(path));
            }
        }
        return all.toString();
    }
}
