package io.keyhold.server.kernel.web;

import io.keyhold.server.kernel.Refusal;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Renders refusals in the reader's language: {@code problem.CODE} is the title, {@code problem.CODE.cure} what to do. */
@Component
public class Problems {
    private final MessageSource messages;

    Problems(MessageSource messages) {
        this.messages = messages;
    }

    public ResponseEntity<Problem> answer(Refusal refusal, Locale locale) {
        var status = statusOf(refusal.kind());
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem(refusal, status, locale));
    }

    public Problem problem(Refusal refusal, HttpStatus status, Locale locale) {
        var key = "problem." + refusal.code();
        var title = text(key, refusal.params(), locale);
        return new Problem(
                "about:blank",
                title == null ? refusal.code() : title,
                status.value(),
                refusal.code(),
                text(key + ".cure", refusal.params(), locale),
                refusal.clause(),
                refusal.params());
    }

    private @Nullable String text(String key, Map<String, Object> params, Locale locale) {
        var pattern = messages.getMessage(key, null, null, locale);
        if (pattern == null) {
            return null;
        }
        for (var param : params.entrySet()) {
            pattern = pattern.replace("{" + param.getKey() + "}", String.valueOf(param.getValue()));
        }
        return pattern;
    }

    public static HttpStatus statusOf(Refusal.Kind kind) {
        return switch (kind) {
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case UNAUTHENTICATED -> HttpStatus.UNAUTHORIZED;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT, STALE -> HttpStatus.CONFLICT;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
        };
    }
}
