package io.keyhold.server.audit;

import java.time.Instant;
import java.util.UUID;

/**
 * Proof that something was received (AU-9: the first received counts): its place in the company's chain, and when.
 *
 * @param number 1, 2, 3 … without holes, in the order of receipt
 * @param kind what was received, such as {@code registration}
 * @param receivedAt by the company's business clock; never before the receipt before
 * @param recordedAt by the machine's clock; never before the receipt before
 * @param contentHash SHA-256 of the salt and the content, in hexadecimal
 * @param previousHash the hash of the receipt before; 64 zeros in the first
 * @param hash SHA-256 of all of this; whoever holds it can prove the receipt later
 */
public record Receipt(
        UUID tenantId,
        long number,
        String kind,
        UUID subjectId,
        Instant receivedAt,
        Instant recordedAt,
        String salt,
        String contentHash,
        String previousHash,
        String hash) {
    private static final int CODE = 16;

    /** The first sixteen characters of the hash: short enough to be read out, too many to be guessed. */
    public String code() {
        return hash.substring(0, CODE);
    }
}
