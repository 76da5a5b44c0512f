package io.keyhold.server.kernel.web;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Names the schemas of the API by module and type, since two modules may both have a {@code Row}; and remembers whose name it is. */
final class SchemaNames extends TypeNameResolver {
    private static final String OURS = "io.keyhold.";

    private final Map<String, Class<?>> types = new ConcurrentHashMap<>();

    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
        if (!type.getName().startsWith(OURS)) {
            return super.nameForClass(type, options);
        }
        var name = module(type)
                + type.getName().substring(type.getPackageName().length()).replace('$', '.');
        types.put(name, type);
        return name;
    }

    /** The type that has this name; none for what is not ours. */
    Optional<Class<?>> type(String name) {
        return Optional.ofNullable(types.get(name));
    }

    private static String module(Class<?> type) {
        var path = type.getPackageName()
                .substring(OURS.length())
                .replaceFirst("^server\\.", "")
                .split("\\.", -1);
        return path[0];
    }
}
