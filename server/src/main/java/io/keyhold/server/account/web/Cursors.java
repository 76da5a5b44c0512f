package io.keyhold.server.account.web;

import io.keyhold.server.account.LedgerQuery;
import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.kernel.web.RefusedException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Cursors as clients carry them: opaque text. */
final class Cursors {
    private Cursors() {}

    static String write(LedgerQuery.Sort sort, LedgerQuery.Cursor cursor) {
        var text = cursor.number() + ":" + sort.code() + ":" + (cursor.value() == null ? "" : cursor.value());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The place in a list so sorted; one that was left in a list sorted otherwise means nothing here. */
    static LedgerQuery.@Nullable Cursor read(LedgerQuery.Sort sort, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int colon = plain.indexOf(':');
            var rest = plain.substring(colon + 1);
            if (!rest.startsWith(sort.code() + ":")) {
                throw new IllegalArgumentException(rest);
            }
            return new LedgerQuery.Cursor(
                    rest.substring(sort.code().length() + 1), Long.parseLong(plain.substring(0, colon)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
            throw new RefusedException(Refusal.invalid("bad-parameter", Map.of("name", "after")));
        }
    }
}
