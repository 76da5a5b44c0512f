package io.keyhold.server.access.internal;

import io.keyhold.server.kernel.Sha256;
import java.security.SecureRandom;
import java.util.Base64;

/** Random secrets of 256 bits, and the hash under which one is kept: so many bits need no salt and no slow hash. */
final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    static String next() {
        return random(32);
    }

    /** Short enough to read out on the telephone, for passwords that only serve to choose another. */
    static String spoken() {
        return random(9);
    }

    static String hash(String secret) {
        return Sha256.hex(secret);
    }

    private static String random(int bytes) {
        var secret = new byte[bytes];
        RANDOM.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }
}
