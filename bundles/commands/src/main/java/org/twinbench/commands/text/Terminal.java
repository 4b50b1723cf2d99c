package org.twinbench.commands.text;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Where standard output and standard error of this process go. */
public final class Terminal {

    private static final boolean WINDOWS =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");

    private Terminal() {}

    /** Returns whether a person watches standard output. */
    public static boolean showsOutput() {
        return watched(1);
    }

    /** Returns whether a person watches standard error. */
    public static boolean showsErrors() {
        return watched(2);
    }

    /** Returns whether colours are wanted: not with {@code NO_COLOR} set to anything, see no-color.org. */
    public static boolean colours() {
        String refused = System.getenv("NO_COLOR");
        return showsOutput() && (refused == null || refused.isEmpty());
    }

    /** Returns the encoding of text: the console's on Windows, UTF-8 everywhere else. */
    public static Charset charset() {
        return WINDOWS && System.console() != null ? System.console().charset() : StandardCharsets.UTF_8;
    }

    /** {@code System.console()} asks for input and output together; Linux tells for each descriptor where it leads. */
    private static boolean watched(int descriptor) {
        Path link = Path.of("/proc/self/fd/" + descriptor);
        try {
            String target = Files.readSymbolicLink(link).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException elsewhere) {
            return System.console() != null;
        }
    }
}
