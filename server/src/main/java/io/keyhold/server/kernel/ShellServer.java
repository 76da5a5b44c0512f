package io.keyhold.server.kernel;

import io.keyhold.postgres.EmbeddedPostgres;
import io.keyhold.postgres.RunningPostgres;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The application for a command of the shell: it serves nobody, takes on no background work, and may run beside a running Keyhold. */
public final class ShellServer {
    private ShellServer() {}

    /** Starts it; the caller closes it. */
    public static ConfigurableApplicationContext start() {
        joinRunning();
        return new SpringApplication(serverClass())
                .run(
                        "--server.port=0",
                        "--keyhold.demo=false",
                        "--keyhold.workers=false",
                        "--logging.level.root=error",
                        "--logging.level.io.keyhold=error");
    }

    /** Beside a running Keyhold its server is used, since only one may have the folder. */
    private static void joinRunning() {
        var url = System.getenv("KEYHOLD_DATABASE_URL");
        if (url == null || url.isBlank()) {
            var home = System.getenv("KEYHOLD_HOME");
            var folder = home == null || home.isBlank() ? EmbeddedPostgres.defaultHome() : Path.of(home);
            EmbeddedPostgres.in(folder).running().ifPresent(ShellServer::use);
        }
    }

    private static void use(RunningPostgres running) {
        System.setProperty("KEYHOLD_DATABASE_URL", running.jdbcUrl());
        System.setProperty("KEYHOLD_DATABASE_OWNER_USER", running.owner().user());
        System.setProperty("KEYHOLD_DATABASE_OWNER_PASSWORD", running.owner().password());
        System.setProperty("KEYHOLD_DATABASE_APP_USER", running.app().user());
        System.setProperty("KEYHOLD_DATABASE_APP_PASSWORD", running.app().password());
    }

    /** By name: the application knows its modules, not they it. */
    private static Class<?> serverClass() {
        try {
            return Class.forName("io.keyhold.server.Keyhold");
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
