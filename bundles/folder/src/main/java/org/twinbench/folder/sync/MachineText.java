package org.twinbench.folder.sync;

import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinbench.api.model.MachineFiles;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.project.FileProblem;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.JsonFormat;
import org.twinbench.api.value.MalformedJson;
import org.twinbench.api.value.Mistake;
import org.twinbench.folder.disk.Content;

/** Machines as text; whatever is refused names the line on which it stands. */
final class MachineText {

    private final MachineFiles files;
    private final JsonFormat json;

    MachineText(MachineFiles files, JsonFormat json) {
        this.files = files;
        this.json = json;
    }

    /** Prints a machine. */
    Content print(MachineModel machine) {
        String text = files.print(machine);
        if (!files.read(text).equals(machine)) { // It is about to replace what can be read.
            throw new IllegalStateException("the canonical layout of " + machine.name() + " means something else");
        }
        return Content.of(text);
    }

    /** Reads a machine. */
    MachineModel read(Content content) throws Refused {
        String text = text(content);
        return explained(content, () -> files.read(text));
    }

    /** Does something with what was read from a file; what is refused has a line in it. */
    <T> T explained(Content content, Supplier<T> work) throws Refused {
        try {
            return work.get();
        } catch (MalformedJson malformed) {
            throw Refused.content(List.of(new FileProblem(
                    Optional.of(malformed.line()), malformed.path().orElse(""), malformed.getMessage())));
        } catch (InvalidInput invalid) {
            throw Refused.content(located(text(content), invalid.mistakes()));
        }
    }

    private static String text(Content content) throws Refused {
        try {
            return content.text();
        } catch (CharacterCodingException e) {
            throw Refused.content(List.of(FileProblem.of("The file is not UTF-8 text; save it as UTF-8.")));
        }
    }

    private List<FileProblem> located(String text, List<Mistake> mistakes) {
        Set<String> places =
                mistakes.stream().flatMap(mistake -> upwards(mistake.path())).collect(Collectors.toSet());
        Map<String, Integer> lines = json.lines(text, places);
        return mistakes.stream()
                .map(mistake -> new FileProblem(line(lines, mistake.path()), mistake.path(), mistake.message()))
                .toList();
    }

    /** What is missing has no line; then the line of what should hold it. */
    private static Optional<Integer> line(Map<String, Integer> lines, String pointer) {
        return upwards(pointer).map(lines::get).filter(Objects::nonNull).findFirst();
    }

    /** A pointer and those of all values that hold its value, but for the whole. */
    private static Stream<String> upwards(String pointer) {
        return Stream.iterate(pointer, place -> !place.isEmpty(), place -> place.substring(0, place.lastIndexOf('/')));
    }
}
