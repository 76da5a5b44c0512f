package io.keyhold.postgres.backup;

import io.keyhold.postgres.backup.BackupException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A backup opened for reading; each of its parts is checked against the manifest before anything is done with it. */
final class BackupFile implements AutoCloseable {
    private final Path path;
    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(Path path, ZipFile zip, Manifest manifest) {
        this.path = path;
        this.zip = zip;
        this.manifest = manifest;
    }

    static BackupFile open(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new BackupException(Reason.NOT_A_BACKUP, path, "no such file");
        }
        try {
            var zip = new ZipFile(path.toFile());
            try {
                return new BackupFile(path, zip, manifest(path, zip));
            } catch (IOException | RuntimeException e) {
                zip.close();
                throw e;
            }
        } catch (ZipException e) {
            throw new BackupException(Reason.NOT_A_BACKUP, path, e.getMessage() + "; or it was cut short");
        } catch (IOException e) {
            throw new BackupException(Reason.DAMAGED, path, e);
        }
    }

    private static Manifest manifest(Path path, ZipFile zip) throws IOException {
        var entry = zip.getEntry(DatabaseExport.MANIFEST);
        if (entry == null) {
            throw new BackupException(Reason.NOT_A_BACKUP, path, "it has no " + DatabaseExport.MANIFEST);
        }
        try (var text = zip.getInputStream(entry)) {
            return Manifest.parse(new String(text.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new BackupException(Reason.DAMAGED, path, String.valueOf(e.getMessage()));
        }
    }

    Manifest manifest() {
        return manifest;
    }

    Path path() {
        return path;
    }

    InputStream table(String name) throws IOException {
        var entry = zip.getEntry(DatabaseExport.entryName(name));
        if (entry == null) {
            throw new BackupException(Reason.DAMAGED, path, "table " + name + " is missing");
        }
        return zip.getInputStream(entry);
    }

    void verify() {
        manifest.tables().forEach(this::verify);
    }

    private void verify(String name, TableDigest expected) {
        try (var content = new DigestInputStream(table(name), Digester.sha256())) {
            content.transferTo(OutputStream.nullOutputStream());
            var found = HexFormat.of().formatHex(content.getMessageDigest().digest());
            if (!found.equals(expected.sha256())) {
                throw new BackupException(Reason.DAMAGED, path, "table " + name + " was changed");
            }
        } catch (IOException e) {
            throw new BackupException(Reason.DAMAGED, path, "table " + name + ": " + e.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
