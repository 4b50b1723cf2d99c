package org.twinbench.rest.openapi;

import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The classes of a folder that have routes. */
final class Resources {

    private static final String CLASS = ".class";

    private Resources() {}

    static Set<Class<?>> below(java.nio.file.Path classes) throws IOException {
        try (Stream<java.nio.file.Path> files = Files.walk(classes)) {
            List<String> names = files.map(file -> classes.relativize(file).toString())
                    .filter(file -> file.endsWith(CLASS))
                    .map(file ->
                            file.substring(0, file.length() - CLASS.length()).replace(java.io.File.separator, "."))
                    .sorted()
                    .toList();
            return names.stream()
                    .map(Resources::load)
                    .filter(type -> type.isAnnotationPresent(Path.class) && !Modifier.isAbstract(type.getModifiers()))
                    .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Resources.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
