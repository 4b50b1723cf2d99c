package org.twinbench.kernel.recording;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.twinbench.api.simulation.RowStream;
import org.twinbench.kernel.schedule.Plan;
import org.twinbench.kernel.schedule.port.RowCopy;

/** All outlets of a simulation. The holder of the turn opens, binds and shows; anybody closes. */
public final class Outlets {

    private volatile Outlet[] open = {};

    /** Opens an outlet for the signals of a plan that are wanted, and shows the present row there. */
    public RowStream open(Plan plan, Predicate<String> wanted, long every, long tick) {
        Selected selected = Selected.of(plan, wanted);
        Outlet outlet = new Outlet(selected, wanted, every, this::close);
        outlet.bind(outlet.copyOf(selected));
        outlet.show(tick, false);
        add(outlet);
        return outlet;
    }

    private synchronized void add(Outlet outlet) {
        open = Stream.concat(Arrays.stream(open), Stream.of(outlet)).toArray(Outlet[]::new);
    }

    private synchronized void close(Outlet closed) {
        open = Arrays.stream(open).filter(outlet -> outlet != closed).toArray(Outlet[]::new);
    }

    /** Shows the present row everywhere. */
    public void show(long tick, boolean patient) {
        for (Outlet outlet : open) {
            outlet.show(tick, patient);
        }
    }

    /** Reads from another plan from now on. */
    public void bind(Plan plan) {
        if (open.length > 0) {
            binding(plan).run();
        }
    }

    /** Prepares to read from another plan, signals too that only it has; what is opened until then is prepared when it is done. */
    public Runnable binding(Plan plan) {
        Selected all = Selected.of(plan, path -> true);
        Map<Outlet, RowCopy> prepared = new IdentityHashMap<>();
        prepare(plan, all, prepared);
        return () -> {
            for (Outlet outlet : open) {
                if (!prepared.containsKey(outlet)) {
                    prepare(plan, all, prepared);
                }
            }
            for (Outlet outlet : open) {
                outlet.bind(prepared.get(outlet));
            }
        };
    }

    private synchronized void prepare(Plan plan, Selected all, Map<Outlet, RowCopy> prepared) {
        for (Outlet outlet : open) {
            if (!prepared.containsKey(outlet)) {
                Selected coming = Selected.of(plan, outlet::lacks);
                if (!coming.paths().isEmpty()) {
                    Outlet added = outlet.add(coming, this::close);
                    prepared.put(added, added.copyOf(coming));
                    add(added);
                }
                prepared.put(outlet, outlet.copyOf(all));
            }
        }
    }
}
