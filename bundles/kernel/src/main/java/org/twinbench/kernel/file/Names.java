package org.twinbench.kernel.file;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.twinbench.api.value.Mistake;

/** How components, ports and links may be called. */
final class Names {

    private static final String NAME = "[A-Za-z][A-Za-z0-9_]*";
    private static final Pattern NAMES = Pattern.compile(NAME);
    private static final Pattern PATHS = Pattern.compile(NAME + "(?:/" + NAME + ")*");
    private static final Pattern PORTS = Pattern.compile(PATHS.pattern() + "\\." + NAME);
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}");
    private static final Pattern OTHERS = Pattern.compile("[^A-Za-z0-9_/]+");

    private Names() {}

    /** Returns what is wrong with the name of a link. */
    static Optional<Mistake> name(String pointer, String name) {
        return NAMES.matcher(name).matches()
                ? Optional.empty()
                : Optional.of(suggested(pointer, name, "is not a name: letters, digits and _, a letter first.", NAMES));
    }

    /** Returns what is wrong with the path of a component. */
    static Optional<Mistake> path(String pointer, String path) {
        return PATHS.matcher(path).matches()
                ? Optional.empty()
                : Optional.of(suggested(
                        pointer,
                        path,
                        "is not a component's name: letters, digits and _, a letter first; a / after each subsystem."
                                + " Free text goes into the label.",
                        PATHS));
    }

    /** Returns what is wrong with the path of a port. */
    static Optional<Mistake> port(String pointer, String port) {
        return PORTS.matcher(port).matches()
                ? Optional.empty()
                : Optional.of(
                        Mistake.at(pointer, "\"" + port + "\" is not a port: write component.port, e.g. tank.level.")
                                .value(port));
    }

    private static Mistake suggested(String pointer, String given, String message, Pattern wanted) {
        Mistake mistake = Mistake.at(pointer, "\"" + given + "\" " + message).value(given);
        String plain = ACCENTS.matcher(Normalizer.normalize(given.strip(), Normalizer.Form.NFD))
                .replaceAll("");
        String mended = OTHERS.matcher(plain).replaceAll("_");
        return wanted.matcher(mended).matches() ? mistake.suggestion(mended) : mistake;
    }
}
