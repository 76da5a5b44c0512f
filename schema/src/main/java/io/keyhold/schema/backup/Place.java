package io.keyhold.schema.backup;

import io.keyhold.postgres.Credentials;
import io.keyhold.postgres.EmbeddedPostgres;
import io.keyhold.postgres.RunningPostgres;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The database to copy: the one under {@code KEYHOLD_HOME}, or the server that {@code KEYHOLD_DATABASE_URL} names.
 *
 * @param owner migrates an empty database
 * @param copier reads, or writes, all rows
 */
record Place(
        String url,
        Credentials owner,
        Credentials copier,
        String appRole,
        @Nullable RunningPostgres inside) implements AutoCloseable {
    /** Beside a running Keyhold it joins that one's server; else it starts the server for as long as the copy takes. */
    static Place toBackUp(Map<String, String> environment) {
        if (namesServer(environment)) {
            var role = environment.containsKey("KEYHOLD_DATABASE_BACKUP_USER") ? "BACKUP" : "OWNER";
            return named(environment, credentials(environment, role));
        }
        var home = home(environment);
        var embedded = EmbeddedPostgres.in(home);
        if (!embedded.hasData()) {
            throw new IllegalArgumentException("""
                    %s 中没有 Keyhold 数据。请用 KEYHOLD_HOME 指定数据目录。
                    There is no Keyhold data in %s. Name its folder by KEYHOLD_HOME.""".formatted(home, home));
        }
        return inside(embedded.running().orElseGet(embedded::start));
    }

    /** The server must be nobody else's meanwhile: starting it makes sure. */
    static Place toRestore(Map<String, String> environment) {
        return namesServer(environment)
                ? named(environment, credentials(environment, "OWNER"))
                : inside(EmbeddedPostgres.in(home(environment)).start());
    }

    private static Place inside(RunningPostgres running) {
        return new Place(
                running.jdbcUrl(),
                running.owner(),
                running.superuser(),
                running.app().user(),
                running);
    }

    private static Place named(Map<String, String> environment, Credentials copier) {
        return new Place(
                required(environment, "KEYHOLD_DATABASE_URL"),
                credentials(environment, "OWNER"),
                copier,
                required(environment, "KEYHOLD_DATABASE_APP_USER"),
                null);
    }

    private static boolean namesServer(Map<String, String> environment) {
        return !environment.getOrDefault("KEYHOLD_DATABASE_URL", "").isBlank();
    }

    private static Path home(Map<String, String> environment) {
        var named = environment.getOrDefault("KEYHOLD_HOME", "");
        return named.isBlank() ? EmbeddedPostgres.defaultHome() : Path.of(named);
    }

    private static Credentials credentials(Map<String, String> environment, String role) {
        var prefix = "KEYHOLD_DATABASE_" + role;
        return new Credentials(required(environment, prefix + "_USER"), required(environment, prefix + "_PASSWORD"));
    }

    private static String required(Map<String, String> environment, String name) {
        var value = environment.getOrDefault(name, "");
        if (value.isBlank()) {
            throw new IllegalArgumentException("""
                    已设置 KEYHOLD_DATABASE_URL,还需设置 %s,见 docs/operations.md。
                    KEYHOLD_DATABASE_URL is set, so %s must be too: see docs/operations.md.""".formatted(name, name));
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
