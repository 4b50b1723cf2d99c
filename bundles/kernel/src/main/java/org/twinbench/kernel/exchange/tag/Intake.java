package org.twinbench.kernel.exchange.tag;

import java.time.Instant;
import org.twinbench.api.library.Kind;
import org.twinbench.api.protocol.StatusCode;
import org.twinbench.api.protocol.TagValue;

/**
 * What one bound input takes: each value of its tag is converted, and judged by the policy for bad ones. Used by one thread at a
 * time.
 */
final class Intake {

    private static final StatusCode STALE = StatusCode.UNCERTAIN_LAST_USABLE_VALUE;

    private final Bound bound;
    private final int position;
    private Instant newest = Instant.MIN;
    private long rejected;

    /** @param position where its value stands in a batch */
    Intake(Bound bound, int position, Batch into) {
        this.bound = bound;
        this.position = position;
        put(bound.start(), StatusCode.BAD_NO_COMMUNICATION, into);
    }

    /** Begins anew, for there is another session: the remote system may have started again, with another time. */
    void begin() {
        newest = Instant.MIN;
    }

    /** Takes a value. One that the remote system took before the last one changes nothing but the status: it is stale. */
    void take(TagValue raw, Conversion conversion, Batch into) {
        if (raw.sourceTime().filter(taken -> taken.isBefore(newest)).isPresent()) {
            into.statuses[position] = STALE.code();
            return;
        }
        raw.sourceTime().ifPresent(taken -> newest = taken);
        TagValue value = conversion.toPort(raw);
        boolean finite = bound.kind() != Kind.REAL || Double.isFinite(value.real());
        if (!value.status().isBad() && finite) {
            put(new Bound.Amount(value.real(), value.integer()), value.status(), into);
        } else {
            rejected++;
            judge(value, finite ? value.status() : worse(value.status()), into);
        }
    }

    /** Takes note that the tag says nothing. */
    void lose(StatusCode status, Batch into) {
        judge(TagValue.bad(status), status, into);
    }

    private void judge(TagValue value, StatusCode status, Batch into) {
        switch (bound.whenBad()) {
            case REJECT -> put(bound.substitute(), status, into);
            case HOLD -> into.statuses[position] = status.code();
            case PASS -> pass(value, status, into);
        }
    }

    /** Where nothing came, there is nothing to pass. */
    private void pass(TagValue value, StatusCode status, Batch into) {
        boolean nothing = value.status().isBad() && Double.isNaN(value.real());
        if (nothing) {
            into.statuses[position] = status.code();
        } else {
            put(new Bound.Amount(value.real(), value.integer()), status, into);
        }
    }

    private static StatusCode worse(StatusCode of) {
        return of.isBad() ? of : StatusCode.BAD_OUT_OF_RANGE;
    }

    private void put(Bound.Amount amount, StatusCode status, Batch into) {
        into.reals[position] = amount.real();
        into.wholes[position] = amount.whole();
        into.statuses[position] = status.code();
    }

    long rejected() {
        return rejected;
    }
}
