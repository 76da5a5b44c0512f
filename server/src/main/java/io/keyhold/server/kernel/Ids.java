package io.keyhold.server.kernel;

import java.security.SecureRandom;
import java.util.UUID;

/** Makes ids: UUID version 7 (RFC 9562), near in time means near in an index. An id is never an order that people rely on. */
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** A new id. */
    public static UUID next() {
        long random = RANDOM.nextLong();
        long high = System.currentTimeMillis() << 16 | 0x7000L | random >>> 52;
        long low = 0x8000000000000000L | RANDOM.nextLong() >>> 2;
        return new UUID(high, low);
    }
}
