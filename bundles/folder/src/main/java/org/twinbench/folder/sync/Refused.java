package org.twinbench.folder.sync;

import java.io.IOException;
import java.util.List;
import org.twinbench.api.project.FileProblem;
import org.twinbench.folder.disk.Disk;

/** A file and its machine cannot be made the same. Neither was changed. */
final class Refused extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<FileProblem> problems;
    private final boolean forItsContent;

    private Refused(List<FileProblem> problems, boolean forItsContent) {
        super(problems.get(0).message());
        this.problems = List.copyOf(problems);
        this.forItsContent = forItsContent;
    }

    /** What stands in a file is wrong. */
    static Refused content(List<FileProblem> problems) {
        return new Refused(problems, true);
    }

    /** The file cannot be read. */
    static Refused unreadable(IOException failure) {
        return disk("The file cannot be read: " + Disk.reason(failure) + ". Its machine stays as it was.");
    }

    /** The file cannot be written. */
    static Refused unwritable(IOException failure) {
        return disk("The file cannot be written: " + Disk.reason(failure)
                + ". The machine is stored all the same, and the file is written as soon as it can be.");
    }

    /** Something cannot be done on the disk. */
    static Refused disk(String sentence) {
        return new Refused(List.of(FileProblem.of(sentence)), false);
    }

    List<FileProblem> problems() {
        return problems;
    }

    /** Returns whether trying again is in vain until the file changes, or something that it depends on. */
    boolean forItsContent() {
        return forItsContent;
    }
}
