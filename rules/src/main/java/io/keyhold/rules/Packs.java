package io.keyhold.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads packs from a folder, from the class path, or from their files' contents. All refuse by {@link PackRefused}. */
public final class Packs {

    static final String HEAD = "handbook.yaml";

    private Packs() {}

    /** Reads the pack whose {@code handbook.yaml} lies in this folder. */
    public static Pack read(Path folder) {
        return read(sources(folder));
    }

    /** Reads a pack from its files: path within the pack to content. */
    public static Pack read(Map<String, String> sources) {
        try {
            return new PackReader(sources).read();
        } catch (Flaw flaw) {
            // Without a head that says what it is, no more can be told.
            throw new PackRefused(List.of(flaw.finding()));
        }
    }

    /** Reads a pack laid into a jar; its head names the topics, so nothing need be listed. */
    public static Pack read(ClassLoader loader, String folder) {
        Map<String, String> sources = new LinkedHashMap<>();
        sources.put(HEAD, resource(loader, folder + "/" + HEAD));
        for (Yaml topic : Yaml.parse(HEAD, sources.get(HEAD)).need("topics").items()) {
            for (String file : List.of(topic.text() + ".yaml", "cases/" + topic.text() + ".yaml")) {
                sources.put(file, resource(loader, folder + "/" + file));
            }
        }
        return read(sources);
    }

    /** The choices written in a file, checked against the pack they are for. */
    public static List<Choice> choices(Pack pack, String file, String text) {
        return ChoiceReader.read(pack, file, text);
    }

    /** Tells one pack's content from another's: SHA-256 over paths and texts in the order of the paths, as hexadecimal digits. */
    public static String fingerprint(Map<String, String> sources) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            new TreeMap<>(sources)
                    .forEach((path, text) ->
                            digest.update((path + "\0" + text + "\0").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String resource(ClassLoader loader, String name) {
        try (InputStream in = loader.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> sources(Path folder) {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".yaml")).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                sources.put(name, Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sources;
    }
}
