package org.twinbench.api.value;

import java.util.List;
import java.util.Optional;

/**
 * A place in a value that is being read, where mistakes can be noted.
 *
 * @param parent the value around it; empty for the whole
 * @param step the name or index below the parent
 * @param mistakes the mistakes found so far, anywhere
 */
record Place(Optional<Place> parent, String step, List<Mistake> mistakes) {

    static Place root(List<Mistake> mistakes) {
        return new Place(Optional.empty(), "", mistakes);
    }

    Place at(String below) {
        return new Place(Optional.of(this), below, mistakes);
    }

    /** Returns this place as a JSON pointer; it is put together only here, since most places never need it. */
    String pointer() {
        return parent.map(around -> Mistake.pointer(around.pointer(), step)).orElse("");
    }

    /** Notes a mistake at this place; returns empty, for a reader that has nothing to return then. */
    Optional<Object> mistake(String message) {
        return mistake(Mistake.at("", message));
    }

    /** Notes a mistake whose path is seen from this place. */
    Optional<Object> mistake(Mistake mistake) {
        mistakes.add(mistake.under(pointer()));
        return Optional.empty();
    }

    /** Notes that something else was needed here. */
    Optional<Object> needed(String what, Value given) {
        return mistake(Mistake.at("", "Here must be " + what + ", not " + described(given) + ".")
                .value(shown(given)));
    }

    private static String described(Value given) {
        if (given instanceof Value.Nothing) {
            return "null";
        }
        if (given instanceof Value.Flag || given instanceof Value.Decimal) {
            return shown(given);
        }
        if (given instanceof Value.Text) {
            return "the text " + shown(given);
        }
        return given instanceof Value.Items ? "a list" : "an object";
    }

    /** Returns a value as a mistake shows it; what is inside lists and objects would only hide the rest. */
    static String shown(Value given) {
        if (given instanceof Value.Flag flag) {
            return Boolean.toString(flag.flag());
        }
        if (given instanceof Value.Decimal decimal) {
            return NumberText.of(decimal.number());
        }
        if (given instanceof Value.Text text) {
            return '"' + text.text() + '"';
        }
        if (given instanceof Value.Items) {
            return "[…]";
        }
        return given instanceof Value.Members ? "{…}" : "null";
    }
}
