import io.keyhold.postgres.EmbeddedPostgres;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Target;

/**
 * Generates the jOOQ classes: starts a throw-away PostgreSQL, runs the migrations, reads the catalog. Does nothing while the
 * migrations are those of the last run. Arguments: the folder of migrations, the folder to generate into.
 */
public final class GenerateJooq {
    public static void main(String[] args) throws Exception {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        Logger.getLogger("").setLevel(Level.WARNING);
        var migrations = Path.of(args[0]);
        var target = Path.of(args[1]);
        var stamp = target.resolve(".migrations");
        var digest = digestOf(migrations);
        if (Files.exists(stamp) && Files.readString(stamp).equals(digest)) {
            return;
        }
        var home = Files.createTempDirectory("keyhold-jooq");
        try (var postgres = EmbeddedPostgres.in(home).start()) {
            var owner = postgres.owner();
            Flyway.configure()
                    .dataSource(postgres.jdbcUrl(), owner.user(), owner.password())
                    .locations("filesystem:" + migrations)
                    .placeholders(Map.of("appRole", postgres.app().user()))
                    .load()
                    .migrate();
            GenerationTool.generate(new Configuration()
                    .withJdbc(new Jdbc()
                            .withDriver("org.postgresql.Driver")
                            .withUrl(postgres.jdbcUrl())
                            .withUser(owner.user())
                            .withPassword(owner.password()))
                    .withGenerator(new Generator()
                            .withDatabase(new Database()
                                    .withInputSchema("public")
                                    .withExcludes("flyway_schema_history")
                                    .withOutputSchemaToDefault(true))
                            .withGenerate(new Generate()
                                    .withRecords(false)
                                    .withDaos(false)
                                    .withPojos(false)
                                    .withImplicitJoinPathsToMany(false))
                            .withTarget(new Target()
                                    .withPackageName("io.keyhold.schema.db")
                                    .withDirectory(target.toString()))));
        } finally {
            delete(home);
        }
        Files.writeString(stamp, digest);
    }

    private static String digestOf(Path folder) throws Exception {
        var sha = MessageDigest.getInstance("SHA-256");
        List<Path> files;
        try (var found = Files.walk(folder)) {
            files = found.filter(Files::isRegularFile).sorted().toList();
        }
        for (var file : files) {
            sha.update(folder.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
            sha.update(Files.readAllBytes(file));
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    private static void delete(Path folder) throws Exception {
        try (var found = Files.walk(folder)) {
            for (var file : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
