package org.twinbench.benchmarks.host;

import org.twinbench.api.value.Value;
import org.twinbench.kernel.json.StrictJson;

/** A part of what a host answers in JSON. */
public record Answer(Value value) {

    private static final StrictJson JSON = new StrictJson();

    /** Reads all of an answer. */
    public static Answer of(String text) {
        return new Answer(JSON.parse(text));
    }

    /** Returns a member; there is one. */
    public Answer at(String name) {
        return new Answer(((Value.Members) value).members().get(name));
    }

    /** Returns an item of a list, counted from 0; there is one. */
    public Answer at(int position) {
        return new Answer(((Value.Items) value).items().get(position));
    }

    /** Returns how many items a list has. */
    public int count() {
        return ((Value.Items) value).items().size();
    }

    /** Returns the number that it is. */
    public double number() {
        return ((Value.Decimal) value).number().doubleValue();
    }

    /** Returns the text that it is. */
    public String text() {
        return ((Value.Text) value).text();
    }
}
