package org.twinbench.rest.changes;

import java.util.List;
import java.util.Map;
import org.twinbench.api.model.MachineFiles;
import org.twinbench.api.model.MachineModel;
import org.twinbench.api.value.InvalidInput;
import org.twinbench.api.value.JsonFormat;
import org.twinbench.api.value.Mistake;
import org.twinbench.api.value.Value;

/** Single entries of a machine file, read and written as the file has them: as a file that holds nothing else. */
record Fragments(MachineFiles files, JsonFormat json) {

    /**
     * Reads the entry of this name in a section.
     *
     * @param where pointer to the edit
     * @param verb the edit's member that says the name
     * @throws InvalidInput with its mistakes as seen from around the edit
     */
    MachineModel read(String section, String name, Value entry, String where, String verb) {
        Map<String, Value> file = Map.of(
                "twinbench",
                Value.of(1),
                "name",
                Value.of("fragment"),
                section,
                new Value.Members(Map.of(name, entry)));
        try {
            return files.read(json.print(new Value.Members(file)));
        } catch (InvalidInput e) {
            int skipped = Mistake.pointer("/" + section, name).length();
            throw new InvalidInput(e.mistakes().stream()
                    .map(mistake -> moved(mistake, mistake.path().substring(skipped), name, where, verb))
                    .toList());
        }
    }

    private static Mistake moved(Mistake mistake, String path, String name, String where, String verb) {
        boolean ofName = path.isEmpty() && mistake.value().filter(name::equals).isPresent();
        return new Mistake(
                where + "/" + (ofName ? verb : Verb.TO + path),
                mistake.message(),
                mistake.value(),
                mistake.range(),
                mistake.suggestion());
    }

    /** Writes the only entry of a section. */
    Value write(String section, MachineModel machine) {
        Value.Members file = (Value.Members) json.parse(files.print(machine));
        Value.Members entries = (Value.Members) file.members().get(section);
        return List.copyOf(entries.members().values()).get(0);
    }
}
