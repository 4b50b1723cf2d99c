package org.twinbench.runs;

import java.util.OptionalLong;
import org.twinbench.api.run.Run;
import org.twinbench.api.run.RunState;
import org.twinbench.runs.recorder.Recorder;
import org.twinbench.runs.shelf.RunShelf;

/** Runs that had not ended when their host died. */
record Crashed(RunShelf shelf, Recorder recorder) {

    private static final String MESSAGE = "The host ended before the run did.";

    /** Marks them. */
    void mark() {
        shelf.where(run -> !run.state().isEnd())
                .filter(id -> recorder.find(id).isEmpty())
                .toList()
                .forEach(id -> shelf.update(id, OptionalLong.empty(), Crashed::crashed));
    }

    private static Run crashed(Run run) {
        return run.with(
                RunState.CRASHED,
                run.progress().upTo(run.progress().tick(), run.progress().time(), MESSAGE));
    }
}
