package org.twinbench.workbench.file;

import java.util.regex.Pattern;

/** Paths of files as they stand in addresses: plain names with slashes between them, none of which begins with a dot. */
public final class FilePath {

    private static final String NAME = "[A-Za-z0-9_][A-Za-z0-9._-]*";
    private static final Pattern PLAIN = Pattern.compile(NAME + "(/" + NAME + ")*");
    private static final int LONGEST = 200;

    private FilePath() {}

    /** Returns whether a path leads to a file below the folder that it is taken from, and nowhere else. */
    public static boolean isPlain(String path) {
        return path.length() <= LONGEST && PLAIN.matcher(path).matches();
    }
}
