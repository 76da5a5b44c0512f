package io.keyhold.postgres;

import static io.keyhold.postgres.PostgresStartException.Reason.FOREIGN_FOLDER;
import static io.keyhold.postgres.PostgresStartException.Reason.OTHER_VERSION;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The places under KEYHOLD_HOME that PostgreSQL uses, and the check that they are ours. */
record HomeFolder(Path root) {
    static final String MAJOR = "18";
    private static final String MARKER = "keyhold-postgres";

    HomeFolder {
        root = root.toAbsolutePath().normalize();
    }

    Path postgres() {
        return root.resolve("postgres");
    }

    Path data() {
        return postgres().resolve("data");
    }

    Path binaries() {
        return postgres().resolve("bin");
    }

    Path logs() {
        return postgres().resolve("log");
    }

    Path port() {
        return postgres().resolve("port");
    }

    Path lock() {
        return postgres().resolve("lock");
    }

    Path secrets() {
        return root.resolve("secrets");
    }

    boolean hasData() {
        return Files.exists(data().resolve("PG_VERSION"));
    }

    /** Creates the folder if need be and marks it as ours; refuses what somebody else made. */
    void claim() throws IOException {
        refuseIf(Files.exists(root) && !Files.isDirectory(root), root, "not a folder");
        refuseIf(Files.exists(root.resolve("PG_VERSION")), root, "a PostgreSQL data folder");
        var marker = postgres().resolve(MARKER);
        if (!Files.exists(marker)) {
            refuseIf(Folders.holdsAnything(postgres()), postgres(), "not empty");
            Folders.createPrivate(postgres());
            Files.writeString(marker, MAJOR + "\n");
        }
        checkData();
    }

    private void checkData() throws IOException {
        if (hasData()) {
            var found = Files.readString(data().resolve("PG_VERSION")).strip();
            if (!found.equals(MAJOR)) {
                throw new PostgresStartException(OTHER_VERSION, data(), found);
            }
        } else {
            refuseIf(Folders.holdsAnything(data()), data(), "not empty, yet no PostgreSQL data");
        }
    }

    private static void refuseIf(boolean foreign, Path where, String why) {
        if (foreign) {
            throw new PostgresStartException(FOREIGN_FOLDER, where, why);
        }
    }
}
