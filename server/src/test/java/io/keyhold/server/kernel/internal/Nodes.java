package io.keyhold.server.kernel.internal;

import io.keyhold.server.Keyhold;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ConfigurableApplicationContext;

/** More server nodes on the suite's database. */
@TestComponent
public class Nodes {
    private final Database database;

    Nodes(Database database) {
        this.database = database;
    }

    /** A second node in this process, to be closed by whoever asked for it. */
    public ConfigurableApplicationContext another() {
        return new SpringApplicationBuilder(Keyhold.class)
                .run(settings().entrySet().stream()
                        .map(each -> "--" + each.getKey() + "=" + each.getValue())
                        .toArray(String[]::new));
    }

    /** What a node must be told to run on the same database. */
    public Map<String, String> settings() {
        return Map.of(
                "server.port", "0",
                // What describes the API is static: two of them in one process would confuse each other.
                "springdoc.api-docs.enabled", "false",
                "KEYHOLD_DATABASE_URL", database.url(),
                "KEYHOLD_DATABASE_OWNER_USER", database.owner().user(),
                "KEYHOLD_DATABASE_OWNER_PASSWORD", database.owner().password(),
                "KEYHOLD_DATABASE_APP_USER", database.app().user(),
                "KEYHOLD_DATABASE_APP_PASSWORD", database.app().password());
    }
}
