package io.keyhold.server.registration.web;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** The words on the printed form, in one language and one company's zone. */
record FormWords(MessageSource messages, Locale locale, ZoneId zone) {
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter MILLISECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS");

    String say(String key) {
        return word("form", key);
    }

    String word(String kind, String code) {
        return Objects.requireNonNullElse(
                messages.getMessage("registration." + kind + "." + code, null, code, locale), code);
    }

    String minutes(Instant instant) {
        return MINUTES.format(instant.atZone(zone));
    }

    /** For what depends on who was quicker. */
    String exactly(Instant instant) {
        return MILLISECONDS.format(instant.atZone(zone));
    }

    String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    static String joined(@Nullable String... parts) {
        return Arrays.stream(parts)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" · "));
    }
}
