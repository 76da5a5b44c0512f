package io.keyhold.server.kernel.internal;

import io.keyhold.postgres.Credentials;
import io.keyhold.postgres.EmbeddedPostgres;
import io.keyhold.postgres.RunningPostgres;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * The database in use: the one inside the product, or the server that {@code KEYHOLD_DATABASE_URL} names.
 *
 * @param inside the server we started ourselves, if we did
 */
record Database(
        String url,
        Credentials owner,
        Credentials app,
        @Nullable RunningPostgres inside) implements AutoCloseable {
    static Database of(Environment env) {
        var url = env.getProperty("KEYHOLD_DATABASE_URL");
        return url == null || url.isBlank() ? inside(env) : named(url, env);
    }

    private static Database inside(Environment env) {
        var home = env.getProperty("KEYHOLD_HOME", System.getProperty("user.home") + "/.keyhold");
        var running = EmbeddedPostgres.in(Path.of(home)).start();
        return new Database(running.jdbcUrl(), running.owner(), running.app(), running);
    }

    private static Database named(String url, Environment env) {
        return new Database(
                url, credentials(env, "KEYHOLD_DATABASE_OWNER"), credentials(env, "KEYHOLD_DATABASE_APP"), null);
    }

    private static Credentials credentials(Environment env, String prefix) {
        return new Credentials(required(env, prefix + "_USER"), required(env, prefix + "_PASSWORD"));
    }

    private static String required(Environment env, String name) {
        var value = env.getProperty(name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException(
                    "KEYHOLD_DATABASE_URL is set, so %s must be too: see docs/operations.md".formatted(name));
        }
        return value;
    }

    @Override
    public void close() {
        if (inside != null) {
            inside.close();
        }
    }
}
