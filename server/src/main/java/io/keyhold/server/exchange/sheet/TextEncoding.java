package io.keyhold.server.exchange.sheet;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How the bytes of a text file mean characters. GB 18030 contains GBK and GB 2312, in which Chinese Excel saves CSV.
 *
 * @param mark length of the byte order mark
 */
record TextEncoding(Charset charset, int mark) {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final byte[] UTF_8_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    private static final byte[] UTF_16LE_MARK = {(byte) 0xff, (byte) 0xfe};
    private static final byte[] UTF_16BE_MARK = {(byte) 0xfe, (byte) 0xff};

    /** By the mark, or else the first encoding in which every byte of the file makes sense. */
    static Optional<TextEncoding> of(Path file) throws IOException {
        var marked = marked(file);
        var candidates = marked.isPresent()
                ? marked.stream()
                : Stream.of(new TextEncoding(StandardCharsets.UTF_8, 0), new TextEncoding(GB18030, 0));
        for (var candidate : candidates.toList()) {
            if (candidate.fits(file)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private static Optional<TextEncoding> marked(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            var head = in.readNBytes(UTF_8_MARK.length);
            if (Arrays.equals(head, UTF_8_MARK)) {
                return Optional.of(new TextEncoding(StandardCharsets.UTF_8, UTF_8_MARK.length));
            }
            var two = Arrays.copyOf(head, UTF_16LE_MARK.length);
            if (Arrays.equals(two, UTF_16LE_MARK)) {
                return Optional.of(new TextEncoding(StandardCharsets.UTF_16LE, two.length));
            }
            return Arrays.equals(two, UTF_16BE_MARK)
                    ? Optional.of(new TextEncoding(StandardCharsets.UTF_16BE, two.length))
                    : Optional.empty();
        }
    }

    private boolean fits(Path file) throws IOException {
        try (Reader reader = open(file)) {
            reader.transferTo(Writer.nullWriter());
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    Reader open(Path file) throws IOException {
        var in = new BufferedInputStream(Files.newInputStream(file));
        in.skipNBytes(mark);
        return new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }
}
