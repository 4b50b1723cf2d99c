package org.twinbench.api.value;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads values as objects of one Java type. */
@FunctionalInterface
interface ValueReader {

    /** Returns what a value says; empty after a mistake, which is noted at the place. */
    Optional<Object> read(Value value, Place place);

    /** Returns the reader of a type that a record may hold. */
    static ValueReader of(Type type) {
        if (type instanceof Class<?> plain) {
            return plain.isRecord() ? RecordReader.later(plain) : Scalars.of(plain);
        }
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            if (generic.getRawType() == List.class) {
                return Containers.list(of(arguments[0]));
            }
            if (generic.getRawType() == Map.class && arguments[0] == String.class) {
                return Containers.map(of(arguments[1]));
            }
        }
        throw new IllegalArgumentException("A record that is read cannot hold a " + type.getTypeName());
    }
}
