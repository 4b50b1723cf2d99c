package org.twinbench.extensions.archive;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which names the entries of a jar may have: those of files below the folder that it is unpacked into, each once. */
final class EntryNames {

    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);
    private static final Pattern STEP_THAT_IS_NONE =
            Pattern.compile("(^|.*/)\\.{0,2}/.*|(^|.*/)\\.{1,2}", Pattern.DOTALL);

    private final Set<String> seen = new HashSet<>();
    private final Set<String> folders = new HashSet<>();

    private EntryNames() {}

    /** Returns what is wrong with the first name that may not be, as half a sentence; empty if all may. */
    static Optional<String> mistake(List<CentralDirectory.Listed> entries) {
        EntryNames names = new EntryNames();
        Optional<String> alone =
                entries.stream().flatMap(entry -> names.add(entry).stream()).findFirst();
        return alone.or(() -> names.seen.stream()
                .filter(names.folders::contains)
                .findFirst()
                .map(name -> quoted(name) + " is both a file and a folder"));
    }

    private Optional<String> add(CentralDirectory.Listed entry) {
        String name = entry.name();
        if (entry.link()) {
            return Optional.of(quoted(name) + " is a symbolic link");
        }
        if (leadsElsewhere(name)) {
            return Optional.of(quoted(name) + " is not a path below the folder that it is unpacked into");
        }
        for (int slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1)) {
            folders.add(name.substring(0, slash));
        }
        return seen.add(name) ? Optional.empty() : Optional.of(quoted(name) + " stands twice");
    }

    private static boolean leadsElsewhere(String name) {
        return name.isEmpty()
                || name.startsWith("/")
                || name.indexOf('\\') >= 0
                || name.chars().anyMatch(Character::isISOControl)
                || DRIVE.matcher(name).matches()
                || STEP_THAT_IS_NONE.matcher(name).matches();
    }

    /** A name may hold anything; what is printed may not. */
    private static String quoted(String name) {
        return "\"" + name.replaceAll("\\p{Cntrl}", "?") + "\"";
    }
}
