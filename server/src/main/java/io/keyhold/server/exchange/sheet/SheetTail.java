package io.keyhold.server.exchange.sheet;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** The last megabytes of a sheet's XML while it runs past: the merged ranges stand behind the rows. */
final class SheetTail {

    private static final int KEPT = 1 << 20;
    private static final String END_OF_ROWS = "sheetData>";
    private static final Pattern MERGE = Pattern.compile("<(?:\\w+:)?mergeCell\\s[^>]*?ref=\"([A-Z0-9:]+)\"");

    private final byte[] last = new byte[2 * KEPT];
    private int length;

    /** At most {@link #KEPT} bytes at a time. */
    void add(byte[] bytes, int count) {
        if (length + count > last.length) {
            System.arraycopy(last, length - KEPT, last, 0, KEPT);
            length = KEPT;
        }
        System.arraycopy(bytes, 0, last, length, count);
        length += count;
    }

    List<MergedRange> merged() {
        var text = new String(last, 0, length, StandardCharsets.UTF_8);
        var behindRows = text.substring(Math.max(0, text.lastIndexOf(END_OF_ROWS)));
        return MERGE.matcher(behindRows)
                .results()
                .flatMap(found -> MergedRange.parse(found.group(1)).stream())
                .toList();
    }
}
