package org.twinbench.api.project;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.twinbench.api.model.MachineModel.Binding;
import org.twinbench.api.model.MachineModel.Component;
import org.twinbench.api.model.MachineModel.Link;

/**
 * One edit of a machine, in the words of its file: everything is named by path, nothing by the host's numbers. An edit sees what
 * those before it in its list have made.
 *
 * <p>In JSON it is a sentence, {@code {"set_component": "tank", "to": {…}}}: one member named after the record, whose value is
 * the record's first component, and {@code to} for the second; what stands under {@code to} looks as in the file. {@link
 * SetMachine} alone is {@code {"set_machine": {"name": …}}}. Mistakes point into that form.
 */
public sealed interface Edit {

    /** Puts a component where there is none, or in place of the one that is there; its connections and bindings stay. */
    record SetComponent(String path, Component to) implements Edit {

        /** Refuses null. */
        public SetComponent {
            Objects.requireNonNull(path);
            Objects.requireNonNull(to);
        }
    }

    /** Removes a component with its connections and bindings. */
    record RemoveComponent(String path) implements Edit {

        /** Refuses null. */
        public RemoveComponent {
            Objects.requireNonNull(path);
        }
    }

    /** Gives a component another path, that nobody has; its connections and bindings follow. */
    record RenameComponent(String path, String to) implements Edit {

        /** Refuses null. */
        public RenameComponent {
            Objects.requireNonNull(path);
            Objects.requireNonNull(to);
        }
    }

    /** Connects an input to these outputs and no others; more than one only where the input sums. */
    record SetConnection(String target, List<String> to) implements Edit {

        /** Copies; refuses none. */
        public SetConnection {
            Objects.requireNonNull(target);
            to = List.copyOf(to);
            if (to.isEmpty()) {
                throw new IllegalArgumentException("A connection has a source; remove it instead.");
            }
        }
    }

    /** Removes all that is connected to an input. */
    record RemoveConnection(String target) implements Edit {

        /** Refuses null. */
        public RemoveConnection {
            Objects.requireNonNull(target);
        }
    }

    /** Puts a link where there is none, or in place of the one that is there; its bindings stay. */
    record SetLink(String name, Link to) implements Edit {

        /** Refuses null. */
        public SetLink {
            Objects.requireNonNull(name);
            Objects.requireNonNull(to);
        }
    }

    /** Removes a link with its bindings. */
    record RemoveLink(String name) implements Edit {

        /** Refuses null. */
        public RemoveLink {
            Objects.requireNonNull(name);
        }
    }

    /** Ties a tag to a port, in place of another. */
    record SetBinding(String port, Binding to) implements Edit {

        /** Refuses null. */
        public SetBinding {
            Objects.requireNonNull(port);
            Objects.requireNonNull(to);
        }
    }

    /** Removes the binding of a port. */
    record RemoveBinding(String port) implements Edit {

        /** Refuses null. */
        public RemoveBinding {
            Objects.requireNonNull(port);
        }
    }

    /** Writes anew what the file says of the machine as a whole; what is absent stays. */
    record SetMachine(
            Optional<String> name,
            Optional<String> description,
            Optional<Map<String, String>> extensions,
            Optional<Map<String, String>> loops)
            implements Edit {

        /** Refuses null. */
        public SetMachine {
            Objects.requireNonNull(name);
            Objects.requireNonNull(description);
            Objects.requireNonNull(extensions);
            Objects.requireNonNull(loops);
        }
    }
}
