package org.twinbench.protocols.opcua.session;

import java.lang.reflect.Array;
import java.util.Optional;
import org.eclipse.milo.opcua.stack.core.AttributeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.QualifiedName;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.eclipse.milo.opcua.stack.core.types.structured.ReadValueId;
import org.eclipse.milo.opcua.stack.core.types.structured.WriteValue;

/**
 * What the server gives as one value; tags that share it are read once.
 *
 * @param range an element of an array, where the server gives elements alone
 */
record Source(NodeId node, Optional<String> range) {

    /** Returns how it is read. */
    ReadValueId value() {
        return new ReadValueId(node, AttributeId.Value.uid(), range.orElse(null), QualifiedName.NULL_VALUE);
    }

    /** Returns whether a server gave just this: some give all of an array whose element they are asked for. */
    boolean isGiven(DataValue read) {
        Object value = read.value().value();
        boolean whole =
                range.isPresent() && (value == null || !value.getClass().isArray() || Array.getLength(value) != 1);
        return !read.statusCode().isBad() && !whole;
    }

    /** Returns how it is written; with a time or a status, many servers refuse it. */
    WriteValue write(Variant value) {
        return new WriteValue(node, AttributeId.Value.uid(), range.orElse(null), DataValue.valueOnly(value));
    }
}
