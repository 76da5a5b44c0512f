package io.keyhold.server.document;

import io.keyhold.server.kernel.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;

/**
 * A file on its way in, on this node's disk until it is closed.
 *
 * @param hash SHA-256 of its content, in hexadecimal
 */
public record Upload(Path file, String hash) implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    /** Reads no further than a byte beyond the limit: whoever opens the file then sees that it is too large. */
    public static Upload of(InputStream content, long mostBytes) throws IOException {
        var file = Files.createTempFile("keyhold-upload", ".bin");
        var digest = Sha256.digest();
        try (OutputStream out = Files.newOutputStream(file)) {
            copy(new DigestInputStream(content, digest), out, mostBytes + 1);
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        return new Upload(file, HexFormat.of().formatHex(digest.digest()));
    }

    private static void copy(InputStream in, OutputStream out, long most) throws IOException {
        var buffer = new byte[BUFFER];
        long left = most;
        while (left > 0) {
            int n = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (n < 0) {
                return;
            }
            out.write(buffer, 0, n);
            left -= n;
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
