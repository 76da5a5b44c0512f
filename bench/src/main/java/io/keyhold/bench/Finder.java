package io.keyhold.bench;

import java.util.List;

/** A way to find companies by name. */
interface Finder extends AutoCloseable {
    String name();

    /** The names found, best first, at most ten. */
    List<String> find(String query) throws Exception;

    @Override
    default void close() throws Exception {}
}
