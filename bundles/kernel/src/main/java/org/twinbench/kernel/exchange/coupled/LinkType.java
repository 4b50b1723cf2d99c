package org.twinbench.kernel.exchange.coupled;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.twinbench.api.component.ComponentTypeProvider;
import org.twinbench.api.component.GeneralBehavior;
import org.twinbench.api.component.Parameters;
import org.twinbench.api.library.ComponentTypeDescriptor;
import org.twinbench.api.library.Direction;
import org.twinbench.api.library.PortDescriptor;
import org.twinbench.kernel.catalog.ProvidedType;
import org.twinbench.kernel.catalog.UnusableClass;
import org.twinbench.kernel.exchange.contact.LinkPlan;
import org.twinbench.kernel.exchange.tag.Bound;
import org.twinbench.kernel.exchange.tag.Inbox;

/**
 * The type of the one component that a link is in a coupled machine: a register for each bound input. People's names have no
 * {@code @}, hence no component of theirs is called like it.
 */
public final class LinkType implements ComponentTypeProvider {

    private static final String BUNDLE = "org.twinbench.kernel";

    private static final String MARK = "@";

    private final LinkPlan plan;
    private final Inbox inbox;
    private final Latch latch;
    private final ComponentTypeDescriptor descriptor;
    private final ProvidedType type;

    /** Begins with nothing taken from any tag. */
    public LinkType(LinkPlan plan) {
        this(plan, new Inbox(plan.name(), plan.bound(Direction.INPUT)));
    }

    /** Begins where the link of this name was before it was edited. */
    LinkType(LinkPlan plan, LinkType before) {
        this(plan, new Inbox(plan.name(), plan.bound(Direction.INPUT), before.inbox));
    }

    private LinkType(LinkPlan plan, Inbox inbox) {
        this.plan = plan;
        this.inbox = inbox;
        this.latch = new Latch(inbox.newest());
        this.descriptor = new ComponentTypeDescriptor(
                BUNDLE + ".link." + plan.name(),
                "Link",
                "Links",
                "Shows what the tags of a link tell.",
                ports(inbox.bindings()),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        try {
            this.type = ProvidedType.of(this, BUNDLE, "1.0.0");
        } catch (UnusableClass impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<PortDescriptor> ports(List<Bound> inputs) {
        Set<String> taken = new HashSet<>();
        List<PortDescriptor> ports = new ArrayList<>();
        for (Bound input : inputs) {
            String name = input.port().replaceAll("[^A-Za-z0-9]", "_");
            while (!taken.add(name)) {
                name += "_";
            }
            ports.add(PortDescriptor.register(name, input.kind(), input.unit(), "What " + input.address() + " tells."));
        }
        return ports;
    }

    /** Returns the link. */
    public LinkPlan plan() {
        return plan;
    }

    /** Returns what the bound inputs take. */
    public Inbox inbox() {
        return inbox;
    }

    /** Returns how far that could be trusted at the last tick. */
    public Latch latch() {
        return latch;
    }

    /** Returns the path of the component. */
    String path() {
        return MARK + plan.name();
    }

    /** Returns whether the component of a path is a link. */
    public static boolean isLink(String path) {
        return path.startsWith(MARK);
    }

    /** Returns the path of the register of the input at a position. */
    public String signal(int position) {
        return path() + "." + descriptor.ports().get(position).name();
    }

    /** Returns the path of the input that takes from a register. */
    public String input(String register) {
        List<String> registers =
                descriptor.ports().stream().map(PortDescriptor::name).toList();
        return inbox.bindings().get(registers.indexOf(register)).port();
    }

    /** Returns what the machine is assembled with. */
    ProvidedType type() {
        return type;
    }

    @Override
    public ComponentTypeDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public ComponentTypeDescriptor descriptor(Parameters parameters) {
        return descriptor;
    }

    @Override
    public GeneralBehavior create(Parameters parameters) {
        return new LinkBehavior(inbox, latch);
    }
}
