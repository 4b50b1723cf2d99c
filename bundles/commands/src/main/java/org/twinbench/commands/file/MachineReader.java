package org.twinbench.commands.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinbench.api.model.MachineFiles;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.JsonFormat;
import org.twinbench.api.value.MalformedJson;
import org.twinbench.api.value.Mistake;
import org.twinbench.commands.text.Counted;

/** Reads machine files, and finds the lines on which mistakes stand. */
public final class MachineReader {

    private final JsonFormat json;
    private final MachineFiles files;

    /** Reads with these services. */
    public MachineReader(JsonFormat json, MachineFiles files) {
        this.json = json;
        this.files = files;
    }

    /**
     * Reads a machine file.
     *
     * @throws WrongInput if there is none, or with everything that is wrong with it
     */
    public Source read(Path path) {
        String text = TextFiles.read(path);
        try {
            return new Source(path, text, files.read(text));
        } catch (MalformedJson malformed) {
            throw notJson(path, malformed);
        } catch (InvalidInput invalid) {
            throw wrong(path, findings(path, text, invalid.mistakes()));
        }
    }

    /** Returns these mistakes with the lines of the file on which they stand. */
    public List<Finding> findings(Path path, String text, List<Mistake> mistakes) {
        Set<String> places =
                mistakes.stream().flatMap(mistake -> upwards(mistake.path())).collect(Collectors.toSet());
        Map<String, Integer> lines = json.lines(text, places);
        return mistakes.stream()
                .map(mistake -> Finding.of(path + line(lines, mistake.path()), mistake))
                .toList();
    }

    /** Returns the refusal of a file. */
    public static WrongInput wrong(Path path, List<Finding> findings) {
        return new WrongInput(path + " has " + Counted.of(findings.size(), "mistake") + "; nothing was run.", findings);
    }

    private static WrongInput notJson(Path path, MalformedJson malformed) {
        String place = path + ":" + malformed.line() + ":" + malformed.column();
        return new WrongInput(
                path + " is not JSON; nothing was run.",
                List.of(new Finding(place, "", malformed.getMessage().lines().toList())));
    }

    /** What is missing has no line; then the line of what should hold it. */
    private static String line(Map<String, Integer> lines, String pointer) {
        return upwards(pointer)
                .filter(lines::containsKey)
                .findFirst()
                .map(place -> ":" + lines.get(place))
                .orElse("");
    }

    /** A pointer and those of all values that hold its value, but for the whole. */
    private static Stream<String> upwards(String pointer) {
        return Stream.iterate(pointer, place -> !place.isEmpty(), place -> place.substring(0, place.lastIndexOf('/')));
    }
}
