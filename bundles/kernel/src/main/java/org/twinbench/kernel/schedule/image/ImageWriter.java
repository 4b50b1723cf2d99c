package org.twinbench.kernel.schedule.image;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.twinbench.api.library.Direction;
import org.twinbench.api.library.Kind;
import org.twinbench.api.library.PortDescriptor;
import org.twinbench.kernel.assembly.Part;
import org.twinbench.kernel.catalog.BehaviorType;
import org.twinbench.kernel.schedule.memory.Access;
import org.twinbench.kernel.schedule.memory.Components;
import org.twinbench.kernel.schedule.memory.Memory;
import org.twinbench.kernel.schedule.port.Netlist;

/**
 * Lays out an image: gives each column and each field its place, and each place its name. It only reads what never changes in the
 * plan, hence any thread may do it.
 */
public final class ImageWriter {

    final Netlist netlist;
    final Components components;
    final List<List<Place>> places = new ArrayList<>();
    final List<Strip> reals = new ArrayList<>();
    final List<Strip> wholes = new ArrayList<>();
    final Fields.Writer realFields = new Fields.Writer();
    final Fields.Writer wholeFields = new Fields.Writer();
    final Fields.Writer realMirrors = new Fields.Writer();
    final Fields.Writer wholeMirrors = new Fields.Writer();
    final List<ArrayField> arrays = new ArrayList<>();
    int realCount;
    int wholeCount;

    /** Begins with the slots. */
    public ImageWriter(Netlist netlist) {
        this.netlist = netlist;
        this.components = netlist.components();
        for (int i = 0; i < components.count(); i++) {
            places.add(new ArrayList<>());
        }
        reals(netlist.slots().reals);
        wholes(netlist.slots().wholes);
    }

    /** Gives a column of numbers its place; returns that of its first value. */
    public int reals(double[] column) {
        reals.add(new Strip(column, realCount, column.length));
        realCount += column.length;
        return realCount - column.length;
    }

    /** Gives a column of integers its place; returns that of its first value. */
    public int wholes(long[] column) {
        wholes.add(new Strip(column, wholeCount, column.length));
        wholeCount += column.length;
        return wholeCount - column.length;
    }

    /** Names a place in a column. Slots have the places that are their numbers. */
    public void place(int component, String name, Class<?> type, int at) {
        Part part = components.part(component);
        Direction direction =
                part.descriptor().port(name).map(PortDescriptor::direction).orElse(null);
        int slot = direction == Direction.OUTPUT ? netlist.ports().slot(component, name) : Place.NOWHERE;
        places.get(component).add(new Place(name, type, at, slot, direction == Direction.INPUT));
    }

    /** Names the place of an input in a column, which its component's object holds, too. */
    public void input(int component, String name, Class<?> type, int at) {
        place(component, name, type, at);
        Access access = components.access(component, name);
        Fields.Writer mirrors = type == double.class ? realMirrors : wholeMirrors;
        mirrors.add(access, components.behavior(component), at);
    }

    /** Gives what a component that is run as an object remembers its places. */
    public void object(int component) {
        Part part = components.part(component);
        if (part.type() instanceof BehaviorType type) {
            Memory.fields(type).forEach(field -> field(component, type, field));
        } else {
            for (PortDescriptor port : part.descriptor().ports()) {
                Class<?> kind = port.kind() == Kind.REAL ? double.class : long.class;
                scalar(component, port.name(), kind, components.access(component, port.name()));
            }
        }
    }

    private void field(int component, BehaviorType type, Field field) {
        if (field.getType().isArray()) {
            place(component, field.getName(), field.getType(), arrays.size());
            arrays.add(new ArrayField(field, components.behavior(component)));
        } else {
            Access access = components.access(component, field.getName());
            scalar(component, field.getName(), field.getType(), access);
            prepare(component, access);
        }
    }

    /** Prepares the access to a field of a component's object that is used while memory is copied. */
    public void prepare(int component, Access access) {
        access.prepare(((BehaviorType) components.part(component).type())::create);
    }

    private void scalar(int component, String name, Class<?> type, Access access) {
        boolean real = type == double.class;
        place(component, name, type, real ? realCount++ : wholeCount++);
        Fields.Writer fields = real ? realFields : wholeFields;
        fields.add(access, components.behavior(component), (real ? realCount : wholeCount) - 1);
    }

    /** Returns the image of a plan. */
    public Image done(Keeper keeper) {
        return new Image(this, keeper);
    }
}
