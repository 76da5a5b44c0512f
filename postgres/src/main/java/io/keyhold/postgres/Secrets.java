package io.keyhold.postgres;

import static io.keyhold.postgres.PostgresStartException.Reason.SECRETS_LOST;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** The three roles' passwords: made once from 192 random bits, each in a file only its owner may read. */
record Secrets(Credentials superuser, Credentials owner, Credentials app) {
    static final String SUPERUSER = "postgres";
    static final String OWNER = "keyhold_owner";
    static final String APP = "keyhold_app";

    /** Reads the passwords; makes missing ones only while there is no data that already knows them. */
    static Secrets of(HomeFolder home) throws IOException {
        Folders.createPrivate(home.secrets());
        return new Secrets(credentials(home, SUPERUSER), credentials(home, OWNER), credentials(home, APP));
    }

    private static Credentials credentials(HomeFolder home, String role) throws IOException {
        var file = home.secrets().resolve(role + ".password");
        if (!Files.exists(file)) {
            if (home.hasData()) {
                throw new PostgresStartException(SECRETS_LOST, file, "role " + role);
            }
            write(file, random());
        }
        return new Credentials(role, Files.readString(file).strip());
    }

    private static String random() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Forced to disk and moved into place: a password half-written would lock its owner out for good. */
    private static void write(Path file, String text) throws IOException {
        var draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        var readableByOwner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel = FileChannel.open(draft, options, readableByOwner)) {
            channel.write(ByteBuffer.wrap((text + "\n").getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
