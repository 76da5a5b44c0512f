package io.keyhold.server.exchange.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What a file is by its first bytes; names and their endings are not believed. */
enum FileKind {
    ZIP,
    /** Compound file: .xls, .doc, .ppt, or a modern workbook behind a password. */
    OLE,
    PDF,
    IMAGE,
    WEB_PAGE,
    OTHER_BINARY,
    TEXT,
    EMPTY;

    private static final int LOOK_AT = 8192;

    static FileKind of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return of(in.readNBytes(LOOK_AT));
        }
    }

    private static FileKind of(byte[] head) {
        if (head.length == 0) {
            return EMPTY;
        }
        var start = new String(head, StandardCharsets.ISO_8859_1);
        if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006")) {
            return ZIP;
        }
        if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            return OLE;
        }
        if (start.startsWith("%PDF")) {
            return PDF;
        }
        return isImage(start) ? IMAGE : text(start);
    }

    private static boolean isImage(String start) {
        return start.startsWith("\u0089PNG") || start.startsWith("\u00ff\u00d8\u00ff") || start.startsWith("GIF8");
    }

    private static FileKind text(String start) {
        if (start.startsWith("\u00ff\u00fe") || start.startsWith("\u00fe\u00ff")) {
            return TEXT;
        }
        if (start.indexOf('\0') >= 0) {
            return OTHER_BINARY;
        }
        // Many systems export a web page and call it .xls.
        var head = start.replaceFirst("^\u00ef\u00bb\u00bf", "").stripLeading().toLowerCase(Locale.ROOT);
        return head.startsWith("<!doctype")
                        || head.startsWith("<html")
                        || head.startsWith("<table")
                        || head.startsWith("<?xml")
                ? WEB_PAGE
                : TEXT;
    }
}
