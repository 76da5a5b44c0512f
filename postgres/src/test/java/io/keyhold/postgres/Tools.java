package io.keyhold.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A PATH with only the named programs, as on a machine where the others are not installed. */
final class Tools {
    private Tools() {}

    static Path folderWith(Path parent, String... programs) throws IOException {
        var folder = Files.createTempDirectory(parent, "tools");
        for (var program : programs) {
            var script = Files.writeString(
                    folder.resolve(program), "#!/bin/sh\nexec /usr/bin/%s \"$@\"\n".formatted(program));
            Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        return folder;
    }

    static boolean isRoot() throws IOException {
        return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    }
}
