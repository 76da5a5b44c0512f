package io.keyhold.server.registration.internal;

import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.registration.internal.Past.Held;
import io.keyhold.server.registration.internal.Rulebook.Case;
import io.keyhold.server.registration.internal.Ruling.Ruled;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** May the same unit have a subject again whose protection it let run out (a gap of AU-9)? Nobody squats on an account. */
@Component
class Renewals {
    private final BusinessClock clock;

    Renewals(BusinessClock clock) {
        this.clock = clock;
    }

    /** Why not, if not. */
    Optional<Ruled> barred(Question question, Case it, Subject subject, Past past) {
        var own = past.runOf(subject, it.unitId(), it.now());
        if (own.isEmpty() || !question.has("renewal")) {
            return Optional.empty();
        }
        var freeFrom = freeFrom(question, it, own);
        know(question, it, own, freeFrom);
        var answer = question.ask("renewal");
        var code = answer.outcome().toString();
        return code.equals("may")
                ? Optional.empty()
                : Optional.of(question.ruled(
                        new Ruling.Barred(code, code.equals("too-early") ? freeFrom : null), code, answer.clause()));
    }

    private Instant freeFrom(Question question, Case it, List<Held> own) {
        var ended = Objects.requireNonNull(own.getFirst().until());
        long days = question.has("renewalCoolDown") ? Long.parseLong(question.code("renewalCoolDown")) : 0;
        return ended.atZone(clock.zone(it.tenantId())).plusDays(days).toInstant();
    }

    private static void know(Question question, Case it, List<Held> own, Instant freeFrom) {
        question.know("coolDownOver", !it.now().isBefore(freeFrom));
        // The first protection is no renewal.
        question.know("renewalsMade", (long) own.size() - 1);
        var progress = it.intent().progress();
        question.know("progressShown", progress != null && !progress.isBlank());
    }
}
