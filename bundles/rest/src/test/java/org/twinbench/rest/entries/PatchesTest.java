package org.twinbench.rest.entries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.twinbench.api.project.Entry;
import org.twinbench.api.project.NoSuchEntry;
import org.twinbench.api.project.Project;
import org.twinbench.api.storage.StaleRevision;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.Value;

class PatchesTest {

    private static final Value NAME = patch("name", Value.of("line 2"));
    private static final Value DESCRIPTION = patch("description", Value.of("the second"));

    private final ProjectsInMemory projects = new ProjectsInMemory();
    private final Patches<Project> patches = new Patches<>(Project.class, projects);

    @Test
    void membersThatAreNotNamedStay() {
        patches.apply(1, OptionalLong.empty(), DESCRIPTION);
        Entry<Project> patched = patches.apply(1, OptionalLong.empty(), NAME);
        assertEquals(new Project("line 2", Optional.of("the second")), patched.content());
    }

    @Test
    void patchForAnOlderRevisionIsRefused() {
        patches.apply(1, OptionalLong.of(1), NAME);
        assertThrows(StaleRevision.class, () -> patches.apply(1, OptionalLong.of(1), DESCRIPTION));
        assertEquals(new Project("line 2", Optional.empty()), projects.read(1).content());
    }

    @Test
    void patchThatLeavesNoSenseIsRefused() {
        assertThrows(
                InvalidInput.class, () -> patches.apply(1, OptionalLong.empty(), patch("name", new Value.Nothing())));
    }

    @Test
    void patchOfNothingIsRefused() {
        assertThrows(NoSuchEntry.class, () -> patches.apply(2, OptionalLong.empty(), NAME));
    }

    @Test
    void whatTwoPeoplePatchAtOnceIsKeptFromBoth() throws InterruptedException, ExecutionException {
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 200; round++) {
                String text = "round " + round;
                List<Callable<Entry<Project>>> both = List.of(
                        () -> patches.apply(1, OptionalLong.empty(), patch("name", Value.of(text))),
                        () -> patches.apply(1, OptionalLong.empty(), patch("description", Value.of(text))));
                for (Future<Entry<Project>> one : people.invokeAll(both)) {
                    one.get();
                }
                assertEquals(
                        new Project(text, Optional.of(text)), projects.read(1).content());
            }
        } finally {
            people.shutdown();
        }
    }

    private static Value patch(String name, Value value) {
        return new Value.Members(Map.of(name, value));
    }
}
