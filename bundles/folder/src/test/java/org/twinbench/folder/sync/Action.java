package org.twinbench.folder.sync;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.folder.Host;

/**
 * Something that a person does, here or there; in vain where it cannot be done.
 *
 * @param kind what
 * @param one which machine or file, of a few
 * @param other another one
 */
record Action(Kind kind, int one, int other) {

    private static final List<String> FILES = List.of("a.json", "b.json", "line1/c.json", "line1/d.json");
    private static final List<String> NAMES = List.of("North", "East", "South", "West");

    enum Kind {
        EDIT_HERE,
        ADD_HERE,
        RENAME_HERE,
        REMOVE_HERE,
        WRITE_THERE,
        MOVE_THERE,
        DELETE_THERE,
        BREAK_THERE,
        LOOK,
        START_ANEW
    }

    static Arbitrary<Action> any() {
        return Combinators.combine(
                        Arbitraries.of(Kind.class),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 3))
                .as(Action::new);
    }

    /**
     * Does it.
     *
     * @param area nobody else's
     * @return whether it was done
     */
    boolean on(Host host, String area) throws IOException {
        try {
            return here(host, area) || there(host, area);
        } catch (InvalidInput | NoSuchFileException | FileAlreadyExistsException inVain) {
            return false;
        }
    }

    String file() {
        return FILES.get(one);
    }

    String otherFile() {
        return FILES.get(other);
    }

    private boolean here(Host host, String area) {
        String name = NAMES.get(one);
        if (kind == Kind.ADD_HERE) {
            host.workspace.importMachine(
                    host.workspace.projects().list(Map.of(), 0, 1).get(0).id(), Host.plant(name, area));
            return true;
        }
        if (kind.ordinal() > Kind.REMOVE_HERE.ordinal() || host.machine(name).isEmpty()) {
            return false;
        }
        switch (kind) {
            case EDIT_HERE -> host.edit(name, area);
            case RENAME_HERE -> host.rename(name, NAMES.get(other));
            default -> host.remove(name);
        }
        return true;
    }

    private boolean there(Host host, String area) throws IOException {
        switch (kind) {
            case WRITE_THERE -> host.write(file(), Host.plant(NAMES.get(other), area));
            case MOVE_THERE -> host.move(file(), otherFile());
            case DELETE_THERE -> host.delete(file());
            case BREAK_THERE -> host.write(file(), host.text(file()).replace("}", ""));
            default -> {
                return false;
            }
        }
        return true;
    }
}
