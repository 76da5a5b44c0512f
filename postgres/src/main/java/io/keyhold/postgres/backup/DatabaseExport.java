package io.keyhold.postgres.backup;

import io.keyhold.postgres.backup.BackupException.Reason;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;

/**
 * Writes all tables of a database, as they were at one instant, into one zip file: the manifest, and a text per table as COPY
 * gives it. The database may be in use meanwhile. Needs a role that reads all tables and passes row-level security; refusals are
 * {@link BackupException}s.
 */
public final class DatabaseExport {
    static final String MANIFEST = "manifest.txt";
    private static final int COMPRESSION = 4;

    private final Connection connection;
    private final Catalog catalog;

    public DatabaseExport(Connection connection) {
        this.connection = connection;
        this.catalog = new Catalog(connection);
    }

    /** Written beside and moved into place when complete, readable by its owner only; an existing file is not touched. */
    public Manifest writeTo(Path file, Instant at) {
        try {
            if (Files.exists(file)) {
                throw new BackupException(Reason.FILE_EXISTS, file, Files.size(file) + " bytes");
            }
            var folder = file.toAbsolutePath().getParent();
            var draft = Files.createTempFile(folder, file.getFileName() + ".", ".part");
            try {
                var manifest = writeSnapshot(draft, at);
                Files.move(draft, file);
                return manifest;
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new BackupException(Reason.CANNOT_WRITE, file, e);
        }
    }

    private Manifest writeSnapshot(Path draft, Instant at) throws IOException {
        try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            var zip = new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16));
            zip.setLevel(COMPRESSION);
            var manifest =
                    Session.inOneTransaction(connection, "REPEATABLE READ, READ ONLY", () -> writeTables(zip, at));
            entry(zip, MANIFEST);
            zip.write(manifest.text().getBytes(StandardCharsets.UTF_8));
            zip.finish();
            zip.flush();
            channel.force(true);
            return manifest;
        }
    }

    private Manifest writeTables(ZipOutputStream zip, Instant at) throws SQLException, IOException {
        var tables = catalog.tables();
        refuseWhatCannotBeWhole(tables);
        // No migration may change a table while it waits for its turn.
        Session.lock(connection, tables, "ACCESS SHARE");
        var digests = new TreeMap<String, TableDigest>();
        for (var table : tables) {
            entry(zip, entryName(table.name()));
            digests.put(table.name(), copyOut(connection, table, zip));
        }
        return new Manifest(at, catalog.migrations(), digests);
    }

    private void refuseWhatCannotBeWhole(List<Table> tables) throws SQLException {
        if (tables.stream().anyMatch(Table::guarded) && !catalog.rolePassesRowLevelSecurity()) {
            throw new BackupException(Reason.NOT_ALLOWED, catalog.role(), "BYPASSRLS");
        }
        if (catalog.hasSequencesOrLargeObjects()) {
            throw new BackupException(Reason.FAILED, "export", "the database has sequences or large objects");
        }
    }

    /** Rows come one a message, so the digest sees them one by one. */
    static TableDigest copyOut(Connection connection, Table table, OutputStream out) throws SQLException, IOException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(table.copyOut());
        var digester = new Digester();
        try {
            for (var row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
                digester.add(row);
                out.write(row);
            }
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
        return digester.done();
    }

    static String entryName(String table) {
        return "tables/" + table + ".copy";
    }

    private static void entry(ZipOutputStream zip, String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
    }
}
