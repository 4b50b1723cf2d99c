package org.twinbench.commands.index;

import java.lang.reflect.Constructor;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/**
 * Makes commands for the sake of their help: picocli wants an instance, and services to inject are there only when the
 * framework runs. Interfaces are replaced by objects that answer nothing.
 */
final class StandIns implements IFactory {

    private final IFactory plain = CommandLine.defaultFactory();

    @Override
    public <K> K create(Class<K> type) throws Exception {
        Constructor<?>[] constructors =
                type.getConstructors().length == 1 ? type.getConstructors() : type.getDeclaredConstructors();
        if (constructors.length != 1 || constructors[0].getParameterCount() == 0) {
            return plain.create(type);
        }
        constructors[0].setAccessible(true);
        Object[] arguments = Arrays.stream(constructors[0].getParameterTypes())
                .map(StandIns::argument)
                .toArray();
        return type.cast(constructors[0].newInstance(arguments));
    }

    private static Object argument(Class<?> type) {
        return type.isInterface()
                ? Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (self, method, given) -> nothing(method.getReturnType()))
                : nothing(type);
    }

    private static Object nothing(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        if (type == char.class) {
            return '\0';
        }
        if (type == long.class) {
            return 0L;
        }
        return type == int.class ? (Object) 0 : null;
    }
}
