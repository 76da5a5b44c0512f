package io.keyhold.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How long each log file was at one moment, to read later only what was said after it. */
record LogMark(Path folder, Map<Path, Long> lengths) {
    static LogMark now(Path folder) throws IOException {
        var lengths = new HashMap<Path, Long>();
        for (var file : files(folder)) {
            lengths.put(file, Files.size(file));
        }
        return new LogMark(folder, lengths);
    }

    String saidSince() throws IOException {
        var said = new StringBuilder();
        for (var file : files(folder)) {
            var from = lengths.getOrDefault(file, 0L);
            try (var input = Files.newInputStream(file)) {
                input.skipNBytes(Math.min(from, Files.size(file)));
                said.append(new String(input.readNBytes(1 << 16), StandardCharsets.UTF_8));
            }
        }
        return said.toString();
    }

    private static List<Path> files(Path folder) throws IOException {
        var files = new ArrayList<Path>();
        try (var found = Files.newDirectoryStream(folder, "*.log")) {
            found.forEach(files::add);
        }
        return files;
    }
}
