package io.keyhold.server.registration.internal;

import io.keyhold.server.kernel.Sha256;
import io.keyhold.server.registration.IntentContact;
import io.keyhold.server.registration.internal.Filed.Seals;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Seals personal data for the receipt: salted hashes, so that the receipt stays whole when the data is erased. */
final class Seal {
    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Seal() {}

    static Seals of(String writtenName, IntentContact contact) {
        var bytes = new byte[SALT_BYTES];
        RANDOM.nextBytes(bytes);
        var salt = HexFormat.of().formatHex(bytes);
        return new Seals(salt, hash(salt, writtenName), hash(salt, person(contact)));
    }

    /** The hashes of what stands there now, so that a name changed since is found; those of before where the data was erased. */
    static Seals again(Seals before, String writtenName, IntentContact contact) {
        var salt = before.salt();
        return salt == null ? before : new Seals(salt, hash(salt, writtenName), hash(salt, person(contact)));
    }

    private static String person(IntentContact contact) {
        return String.join("\n", text(contact.name()), text(contact.title()), text(contact.phone()));
    }

    static String hash(String salt, String text) {
        return Sha256.hex(salt + text);
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
