package io.keyhold.server.account.web;

import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.kernel.web.RefusedException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Where a page of a list sorted by one value and an id ended, as clients carry it: opaque text. */
final class PageKeys {
    private PageKeys() {}

    static String write(Object value, UUID id) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((id + "|" + value).getBytes(StandardCharsets.UTF_8));
    }

    static <T> @Nullable T read(@Nullable String text, BiFunction<String, UUID, T> key) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int bar = plain.indexOf('|');
            return key.apply(plain.substring(bar + 1), UUID.fromString(plain.substring(0, bar)));
        } catch (RuntimeException malformed) {
            throw new RefusedException(Refusal.invalid("bad-parameter", Map.of("name", "after")));
        }
    }
}
