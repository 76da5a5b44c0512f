package io.keyhold.server.document.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Tells from a file's first bytes what it is. What a browser would run as a page or script is never among them. */
final class MediaTypes {
    /** How many bytes at the start tell. */
    static final int TELLING = 16;

    private static final int RIFF_KIND = 8;
    private static final int BOX_KIND = 4;

    /** Office files are archives (new) or compound documents (old): which of them, the name says. */
    private static final Map<String, String> ZIPPED = Map.of(
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "ofd", "application/ofd");

    private static final Map<String, String> COMPOUND = Map.of(
            "xls", "application/vnd.ms-excel",
            "doc", "application/msword",
            "ppt", "application/vnd.ms-powerpoint");

    private static final List<String> HEIF = List.of("heic", "heix", "mif1", "msf1");

    private MediaTypes() {}

    static Optional<String> of(byte[] start, String name) {
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (begins(start, 0xFF, 0xD8, 0xFF)) {
            return Optional.of("image/jpeg");
        }
        if (begins(start, 0x89, 'P', 'N', 'G')) {
            return Optional.of("image/png");
        }
        if (begins(start, 'R', 'I', 'F', 'F') && text(start, RIFF_KIND).startsWith("WEBP")) {
            return Optional.of("image/webp");
        }
        if (text(start, BOX_KIND).startsWith("ftyp")
                && HEIF.stream().anyMatch(text(start, BOX_KIND).substring(BOX_KIND)::startsWith)) {
            return Optional.of("image/heic");
        }
        if (begins(start, '%', 'P', 'D', 'F')) {
            return Optional.of("application/pdf");
        }
        if (begins(start, 'P', 'K', 3, 4)) {
            return Optional.ofNullable(ZIPPED.get(ending));
        }
        return begins(start, 0xD0, 0xCF, 0x11, 0xE0) ? Optional.ofNullable(COMPOUND.get(ending)) : Optional.empty();
    }

    private static boolean begins(byte[] start, int... with) {
        if (start.length < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if (start[i] != (byte) with[i]) {
                return false;
            }
        }
        return true;
    }

    private static String text(byte[] start, int from) {
        return start.length <= from ? "" : new String(start, from, start.length - from, StandardCharsets.ISO_8859_1);
    }
}
