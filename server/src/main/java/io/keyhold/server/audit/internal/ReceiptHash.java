package io.keyhold.server.audit.internal;

import io.keyhold.server.audit.Receipt;
import io.keyhold.server.kernel.Sha256;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/** How a receipt is hashed. Written down in docs/operations.md, so that anyone can check a receipt without Keyhold. */
final class ReceiptHash {
    /** What the first receipt carries in place of the hash of the one before. */
    static final String NONE = "0".repeat(64);

    private static final String FORMAT = "keyhold-receipt-1";
    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private ReceiptHash() {}

    static String newSalt() {
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }

    /** The hash of what was received. */
    static String ofContent(String salt, String content) {
        return Sha256.hex(salt + "\n" + content);
    }

    /** The receipt's own hash, made of everything else in it. */
    static String of(Receipt r) {
        return of(
                r.tenantId(),
                r.number(),
                r.kind(),
                r.subjectId(),
                r.receivedAt(),
                r.recordedAt(),
                r.contentHash(),
                r.previousHash());
    }

    static String of(
            UUID tenantId,
            long number,
            String kind,
            UUID subjectId,
            Instant receivedAt,
            Instant recordedAt,
            String contentHash,
            String previousHash) {
        return Sha256.hex(String.join(
                "\n",
                FORMAT,
                tenantId.toString(),
                Long.toString(number),
                kind,
                subjectId.toString(),
                receivedAt.toString(),
                recordedAt.toString(),
                contentHash,
                previousHash));
    }
}
