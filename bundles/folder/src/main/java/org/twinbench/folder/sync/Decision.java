package org.twinbench.folder.sync;

/** What to do about a file and its machine, by what became of each since they were the same. */
enum Decision {
    /** They still are. */
    NOTHING,
    /** The machine was edited here: print it. */
    PRINT,
    /** The file was edited elsewhere: read it. */
    READ,
    /** Both were: the file counts, and what was stored is kept beside it. */
    READ_AND_KEEP_STORED,
    /** The machine was deleted here and the file not edited elsewhere: delete it too. */
    DELETE_FILE,
    /** The machine was deleted here and the file edited elsewhere: the edit counts, as a new machine. */
    READ_AS_NEW,
    /** The file was deleted elsewhere: delete the machine. */
    DELETE_MACHINE,
    /** The file was deleted elsewhere and the machine edited here: the file counts, and what was stored is kept beside. */
    DELETE_MACHINE_AND_KEEP_STORED,
    /** Both are gone. */
    FORGET;

    /** What became of one side. */
    enum Fate {
        SAME,
        CHANGED,
        GONE
    }

    private static final Decision[][] BY_FILE_AND_MACHINE = {
        {NOTHING, PRINT, DELETE_FILE},
        {READ, READ_AND_KEEP_STORED, READ_AS_NEW},
        {DELETE_MACHINE, DELETE_MACHINE_AND_KEEP_STORED, FORGET}
    };

    static Decision of(Fate file, Fate machine) {
        return BY_FILE_AND_MACHINE[file.ordinal()][machine.ordinal()];
    }
}
