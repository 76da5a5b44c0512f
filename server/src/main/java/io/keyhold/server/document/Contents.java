package io.keyhold.server.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;

/** What files contain, by its SHA-256 in hexadecimal: the same content is kept once. Everything runs in the caller's transaction. */
public interface Contents {
    /** Keeps a file's content; the same that is there already stays. */
    void keep(UUID tenantId, String hash, Path file) throws IOException;

    /** Writes a kept content out, one piece in memory at a time; nothing when it was forgotten. */
    void write(UUID tenantId, String hash, Path file) throws IOException;

    /** Lets a content go; that there was one stays known. */
    void forget(UUID tenantId, String hash);
}
