package org.twinbench.protocols.opcua.session;

import java.lang.reflect.Array;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.sdk.core.types.DynamicStructType;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.UaSerializationException;
import org.eclipse.milo.opcua.stack.core.types.builtin.ExtensionObject;

/**
 * What of a value is meant: all of it, an element of an array, a field of a structure, or a field of an element.
 *
 * @param element position in the array
 * @param fields names of fields, from the outermost in
 */
record Part(OptionalInt element, List<String> fields) {

    /** All of a value. */
    static final Part ALL = new Part(OptionalInt.empty(), List.of());

    boolean isAll() {
        return equals(ALL);
    }

    /** Returns the same fields of the only element of an array that the server has cut to it. */
    Part ofOnlyElement() {
        return new Part(OptionalInt.of(0), fields);
    }

    /**
     * Returns this part of a value, if there is one.
     *
     * @param client knows the server's structures
     */
    Optional<Object> of(Object value, OpcUaClient client) {
        Optional<Object> part = Optional.ofNullable(value);
        if (element.isPresent()) {
            part = part.filter(array -> array.getClass().isArray())
                    .filter(array -> element.getAsInt() < Array.getLength(array))
                    .map(array -> Array.get(array, element.getAsInt()));
        }
        for (String field : fields) {
            part = part.flatMap(structure -> field(structure, field, client));
        }
        return part;
    }

    private static Optional<Object> field(Object structure, String field, OpcUaClient client) {
        Object decoded = structure instanceof ExtensionObject encoded ? decode(encoded, client) : structure;
        return decoded instanceof DynamicStructType known
                ? Optional.ofNullable(known.getMembers().get(field))
                : Optional.empty();
    }

    /** A structure that cannot be decoded stays as it is, and has no fields. */
    private static Object decode(ExtensionObject encoded, OpcUaClient client) {
        try {
            return encoded.decode(client.getDynamicEncodingContext());
        } catch (UaException | UaSerializationException e) {
            return encoded;
        }
    }
}
