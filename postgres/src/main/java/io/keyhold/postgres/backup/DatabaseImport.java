package io.keyhold.postgres.backup;

import io.keyhold.postgres.backup.BackupException.Reason;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.postgresql.PGConnection;

/**
 * Loads a {@link DatabaseExport}'s file into a freshly migrated, empty database of the same schema. File and schema are checked
 * first; then all happens in one transaction that ends by comparing what the tables hold with the manifest, so that a half restore
 * never exists. Needs the owner of the tables or a superuser; refusals are {@link BackupException}s.
 */
public final class DatabaseImport {
    private final Connection connection;
    private final Catalog catalog;

    public DatabaseImport(Connection connection) {
        this.connection = connection;
        this.catalog = new Catalog(connection);
    }

    /** Whether the file is whole, and what is in it; looks at no database. */
    public static Manifest check(Path path) {
        try (var file = BackupFile.open(path)) {
            file.verify();
            return file.manifest();
        } catch (IOException e) {
            throw new BackupException(Reason.DAMAGED, path, e);
        }
    }

    public Manifest readFrom(Path path) {
        try (var file = BackupFile.open(path)) {
            file.verify();
            Session.inOneTransaction(connection, "READ COMMITTED", () -> load(file));
            return file.manifest();
        } catch (IOException e) {
            throw new BackupException(Reason.DAMAGED, path, e);
        }
    }

    private Manifest load(BackupFile file) throws SQLException, IOException {
        var tables = catalog.tables();
        refuseOtherSchema(file, tables);
        Session.lock(connection, tables, "ACCESS EXCLUSIVE");
        setForce(tables, "NO FORCE");
        refuseUnlessEmpty(tables);
        // Dropped and made anew, foreign keys need no order of loading and are checked in bulk; nobody sees them
        // missing.
        var foreignKeys = catalog.foreignKeys();
        for (var key : foreignKeys) {
            Session.execute(connection, key.drop());
        }
        for (var table : tables) {
            fill(table, file);
        }
        for (var key : foreignKeys) {
            Session.execute(connection, key.add());
        }
        for (var table : tables) {
            compare(table, file);
        }
        setForce(tables, "FORCE");
        return file.manifest();
    }

    private void refuseOtherSchema(BackupFile file, List<Table> tables) throws SQLException {
        var differing = differing(file.manifest().migrations(), catalog.migrations());
        if (differing.isEmpty()) {
            var names = tables.stream().map(Table::name).toList();
            differing = differing(file.manifest().tables().keySet(), names);
        }
        if (!differing.isEmpty()) {
            throw new BackupException(Reason.OTHER_SCHEMA, file.path(), String.join(", ", differing));
        }
    }

    private static Set<String> differing(Collection<String> theirs, Collection<String> ours) {
        var differing = new TreeSet<>(theirs);
        differing.addAll(ours);
        differing.removeIf(name -> theirs.contains(name) && ours.contains(name));
        return differing;
    }

    /** Row-level security that binds the owner would hide all rows from an owner that is no superuser. */
    private void setForce(List<Table> tables, String force) throws SQLException {
        for (var table : tables) {
            if (table.forced()) {
                Session.execute(connection, "ALTER TABLE %s %s ROW LEVEL SECURITY".formatted(table.name(), force));
            }
        }
    }

    /** Reference tables hold rows from the migrations on; the backup's rows replace them. */
    private void refuseUnlessEmpty(List<Table> tables) throws SQLException {
        for (var table : tables) {
            if (!table.reference()) {
                var any = catalog.one("SELECT 1 FROM %s LIMIT 1".formatted(table.name()));
                if (any != null) {
                    throw new BackupException(Reason.NOT_EMPTY, table.name(), "not empty");
                }
            }
        }
    }

    private void fill(Table table, BackupFile file) throws SQLException, IOException {
        if (table.reference()) {
            Session.execute(connection, "DELETE FROM " + table.name());
        }
        try (var rows = file.table(table.name())) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(table.copyIn(), rows, 1 << 16);
        }
    }

    private void compare(Table table, BackupFile file) throws SQLException, IOException {
        var expected = Objects.requireNonNull(file.manifest().tables().get(table.name()));
        var found = DatabaseExport.copyOut(connection, table, OutputStream.nullOutputStream());
        if (found.rows() != expected.rows() || !found.rowSum().equals(expected.rowSum())) {
            var detail = "%d rows of %d".formatted(found.rows(), expected.rows());
            throw new BackupException(Reason.DIFFERS, table.name(), detail);
        }
    }
}
