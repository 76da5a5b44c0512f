package io.keyhold.postgres.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.keyhold.postgres.Credentials;
import io.keyhold.postgres.backup.BackupException.Reason;
import io.keyhold.postgres.backup.Databases.Database;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportAndImportTest {
    private static final Instant AT = Instant.parse("2026-11-22T08:00:00Z");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @TempDir
    static Path home;

    @TempDir
    Path folder;

    private static Databases databases;
    private Database source;
    private Database target;
    private Path file;

    @BeforeAll
    static void start() {
        databases = Databases.in(home);
    }

    @AfterAll
    static void stop() {
        databases.close();
    }

    @BeforeEach
    void twoDatabases() throws SQLException {
        var number = NUMBER.incrementAndGet();
        source = databases.migrated("source" + number);
        target = databases.migrated("target" + number);
        file = folder.resolve("backup.keyhold");
    }

    @Test
    void whatIsRestoredElsewhereEqualsWhatWasThere() throws Exception {
        source.fill();
        var structure = target.structure();

        var written = backup(source);
        var read = restore(target);

        assertThat(target.fingerprint()).isEqualTo(source.fingerprint());
        assertThat(target.structure()).isEqualTo(structure);
        assertThat(read).isEqualTo(written);
        assertThat(written.at()).isEqualTo(AT);
        assertThat(written.rows()).isEqualTo(5204);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.list(folder)).containsExactly(file);
    }

    @Test
    void theOwnerWithoutOtherRightsCanRestore() throws Exception {
        source.fill();
        backup(source);

        try (var connection = target.connect(target.owner())) {
            new DatabaseImport(connection).readFrom(file);
        }

        assertThat(target.fingerprint()).isEqualTo(source.fingerprint());
        assertThat(target.structure()).isEqualTo(source.structure());
    }

    @Test
    void aBackupAmidWritesHoldsBothHalvesOfEachTransfer() throws Exception {
        source.fill();
        var stop = new AtomicBoolean();
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = writers.submit(() -> transfer(stop, 0));
            var second = writers.submit(() -> transfer(stop, 1_000_000));
            while (Integer.parseInt(source.one("SELECT count(*) FROM given")) < 50) {
                Thread.onSpinWait();
            }
            backup(source);
            stop.set(true);
            first.get();
            second.get();
        }

        restore(target);

        assertThat(target.one("SELECT count(*) > 49 FROM given")).isEqualTo("t");
        assertThat(target.one("SELECT count(*) FROM (TABLE given EXCEPT TABLE taken)"))
                .isEqualTo("0");
        assertThat(target.one("SELECT count(*) FROM (TABLE taken EXCEPT TABLE given)"))
                .isEqualTo("0");
    }

    @Test
    void aDamagedFileIsRefusedWhereverTheDamageIs() throws Exception {
        source.fill();
        backup(source);
        var size = Files.size(file);
        for (long at = 40; at < size; at += size / 25) {
            flipOneByte(at);

            var refusal = refusedRestore(target);
            if (refusal == null) {
                // Some bytes of a zip say nothing of what is in it, such as the time of day of an entry.
                assertThat(target.fingerprint()).isEqualTo(source.fingerprint());
                target = databases.migrated("target" + NUMBER.incrementAndGet());
            } else {
                assertThat(refusal.reason()).as("byte %d", at).isIn(Reason.DAMAGED, Reason.NOT_A_BACKUP);
                assertThat(target.one("SELECT count(*) FROM customer")).isEqualTo("0");
            }
            flipOneByte(at);
        }
    }

    @Test
    void aFileCutShortOrOfAnotherKindIsRefused() throws Exception {
        source.fill();
        backup(source);
        try (var cut = new RandomAccessFile(file.toFile(), "rw")) {
            cut.setLength(cut.length() / 2);
        }
        assertThat(refusedRestore(target).reason()).isEqualTo(Reason.NOT_A_BACKUP);

        Files.writeString(file, "dear diary");
        assertThat(refusedRestore(target).reason()).isEqualTo(Reason.NOT_A_BACKUP);

        Files.delete(file);
        assertThat(refusedRestore(target)).hasMessageContaining("no such file");
    }

    @Test
    void anotherSchemaVersionIsRefusedByName() throws Exception {
        backup(source);
        target.run(target.owner(), "UPDATE flyway_schema_history SET version = '1.11' WHERE version = '1.10'");

        var refusal = refusedRestore(target);

        assertThat(refusal.reason()).isEqualTo(Reason.OTHER_SCHEMA);
        assertThat(refusal).hasMessageContaining("1.10").hasMessageContaining("1.11");
    }

    @Test
    void dataThatIsThereIsNeverOverwritten() throws Exception {
        source.fill();
        backup(source);
        target.run(target.owner(), "INSERT INTO given VALUES (1, 1)");
        var before = target.fingerprint();

        var refusal = refusedRestore(target);

        assertThat(refusal.reason()).isEqualTo(Reason.NOT_EMPTY);
        assertThat(refusal).hasMessageContaining("public.given");
        assertThat(target.fingerprint()).isEqualTo(before);
    }

    @Test
    void aRestoreThatFailsHalfwayLeavesNothingBehind() throws Exception {
        source.run(source.superuser(), "ALTER TABLE customer DROP CONSTRAINT its_dealer");
        source.run(source.superuser(), "INSERT INTO customer (id, dealer, trucks) VALUES (1, 999, 1)");
        backup(source);
        var before = target.structure();

        var refusal = refusedRestore(target);

        assertThat(refusal.reason()).isEqualTo(Reason.FAILED);
        assertThat(refusal).hasMessageContaining("its_dealer");
        assertThat(target.one("SELECT count(*) FROM customer")).isEqualTo("0");
        assertThat(target.structure()).isEqualTo(before);
    }

    @Test
    void aRowThatArrivesChangedUndoesTheRestore() throws Exception {
        source.run(source.superuser(), "INSERT INTO given VALUES (1, 5)");
        backup(source);
        target.run(target.owner(), """
                CREATE FUNCTION shave() RETURNS trigger LANGUAGE plpgsql
                    AS 'BEGIN NEW.amount := NEW.amount - 1; RETURN NEW; END';
                CREATE TRIGGER shave BEFORE INSERT ON given FOR EACH ROW EXECUTE FUNCTION shave();
                """);

        var refusal = refusedRestore(target);

        assertThat(refusal.reason()).isEqualTo(Reason.DIFFERS);
        assertThat(target.one("SELECT count(*) FROM given")).isEqualTo("0");
    }

    @Test
    void aRoleThatCannotSeeAllRowsMayNotBackUp() {
        assertThat(refusedBackup(source.owner()).reason()).isEqualTo(Reason.NOT_ALLOWED);
        assertThat(refusedBackup(source.app()).reason()).isEqualTo(Reason.NOT_ALLOWED);
        assertThat(file).doesNotExist();
    }

    @Test
    void anExistingFileIsNotOverwritten() throws Exception {
        Files.writeString(file, "precious");

        assertThat(refusedBackup(source.superuser()).reason()).isEqualTo(Reason.FILE_EXISTS);
        assertThat(file).hasContent("precious");
    }

    private Void transfer(AtomicBoolean stop, int from) throws SQLException {
        try (var connection = source.connect(source.superuser());
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (int id = from; !stop.get(); id++) {
                statement.execute("INSERT INTO given VALUES (%d, %d)".formatted(id, id % 97));
                statement.execute("INSERT INTO taken VALUES (%d, %d)".formatted(id, id % 97));
                connection.commit();
            }
        }
        return null;
    }

    private void flipOneByte(long at) throws Exception {
        try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(at);
            var old = bytes.read();
            bytes.seek(at);
            bytes.write(old ^ 0x55);
        }
    }

    private Manifest backup(Database database) throws SQLException {
        try (var connection = database.connect(database.superuser())) {
            return new DatabaseExport(connection).writeTo(file, AT);
        }
    }

    private Manifest restore(Database database) throws SQLException {
        try (var connection = database.connect(database.superuser())) {
            return new DatabaseImport(connection).readFrom(file);
        }
    }

    private BackupException refusedBackup(Credentials role) {
        return catchThrowableOfType(BackupException.class, () -> {
            try (var connection = source.connect(role)) {
                new DatabaseExport(connection).writeTo(file, AT);
            }
        });
    }

    private BackupException refusedRestore(Database database) {
        return catchThrowableOfType(BackupException.class, () -> restore(database));
    }
}
