package org.twinbench.kernel.exchange.coupled;

import java.util.List;
import org.twinbench.api.component.GeneralBehavior;
import org.twinbench.api.component.Signals;
import org.twinbench.api.library.Kind;
import org.twinbench.kernel.exchange.tag.Batch;
import org.twinbench.kernel.exchange.tag.Bound;
import org.twinbench.kernel.exchange.tag.Inbox;

/** Shows what tags tell: at each step the newest batch is latched, and waits for nobody. */
final class LinkBehavior implements GeneralBehavior {

    private final Inbox inbox;
    private final Latch latch;
    private final boolean[] real;

    LinkBehavior(Inbox inbox, Latch latch) {
        this.inbox = inbox;
        this.latch = latch;
        List<Bound> inputs = inbox.bindings();
        this.real = new boolean[inputs.size()];
        for (int i = 0; i < real.length; i++) {
            real[i] = inputs.get(i).kind() == Kind.REAL;
        }
    }

    @Override
    public void initialize(Signals signals) {
        Batch first = inbox.newest();
        for (int i = 0; i < real.length; i++) {
            show(signals, i, first.reals[i], first.wholes[i]);
        }
    }

    @Override
    public void step(Signals signals, double dt) {
        inbox.refresh();
        Batch newest = inbox.newest();
        for (int i = 0; i < real.length; i++) {
            show(signals, i, newest.reals[i], newest.wholes[i]);
        }
        latch.take(newest.statuses);
    }

    private void show(Signals signals, int port, double number, long whole) {
        if (real[port]) {
            signals.write(port, number);
        } else {
            signals.write(port, whole);
        }
    }
}
