package org.twinbench.kernel.setting;

import java.nio.file.Path;

/** A parameter's or start value, checked and in its declared unit. */
public sealed interface Setting {

    /** A number in the declared unit. */
    record Real(double number) implements Setting {}

    /** A truth value. */
    record Bool(boolean flag) implements Setting {}

    /** An integer. */
    record Whole(long number) implements Setting {}

    /** A text, or the word of an enumeration. */
    record Word(String text) implements Setting {}

    /** A table, one array per row. */
    record Table(double[][] rows) implements Setting {}

    /** A file. */
    record File(Path path) implements Setting {}
}
