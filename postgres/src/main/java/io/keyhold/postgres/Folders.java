package io.keyhold.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

/** Small folder work: private creation, emptiness, removal. */
final class Folders {
    private Folders() {}

    static void createPrivate(Path folder) throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    static boolean holdsAnything(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return false;
        }
        try (var entries = Files.list(folder)) {
            return entries.findAny().isPresent();
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(Folders::deleteOne);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Removes what starts cut short have left; its makers may still be dying, so what resists stays for the next time. */
    static void deleteDrafts(Path parent, String prefix) throws IOException {
        if (!Files.exists(parent)) {
            return;
        }
        try (var drafts = Files.newDirectoryStream(parent, prefix + "*")) {
            for (var draft : drafts) {
                try {
                    delete(draft);
                } catch (IOException stillInUse) {
                    continue;
                }
            }
        }
    }

    private static void deleteOne(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
