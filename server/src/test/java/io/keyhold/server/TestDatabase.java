package io.keyhold.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives the suite's one context a home of its own, so that the product starts its PostgreSQL there just as it does for a user. */
class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test-home", Map.of("KEYHOLD_HOME", freshHome().toString())));
    }

    private static Path freshHome() {
        try {
            var target = Files.createDirectories(Path.of("target"));
            return Files.createTempDirectory(target, "keyhold-home").toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
