package io.keyhold.server.registration.internal;

import io.keyhold.server.access.Caller;
import io.keyhold.server.account.ClaimedAccounts.Claimed;
import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.registration.RegistrationState;
import io.keyhold.server.registration.internal.Filed.Times;
import io.keyhold.server.registration.internal.Past.Held;
import io.keyhold.server.registration.internal.Rulebook.Case;
import io.keyhold.server.registration.internal.Ruling.Ruled;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The first received is protected (AU-9), also when it was ruled on late: the protection of one received after it ends, for all to
 * see. Only a reported deal is not overturned in passing; it must be verified or refused first.
 */
@Component
class Precedence {
    private static final String LOST = "earlier-receipt";

    private final Rulebook rules;
    private final ProtectionRows protections;
    private final FiledRows rows;
    private final Writing writing;

    Precedence(Rulebook rules, ProtectionRows protections, FiledRows rows, Writing writing) {
        this.rules = rules;
        this.protections = protections;
        this.rows = rows;
        this.writing = writing;
    }

    /** The ruling on a registration that waited; the account's group is locked. */
    Outcome<Ruled> of(Caller caller, Filed filed, Claimed account, Case it) {
        var first = rules.rule(rules.question(it), it, account);
        if (!(first.ruling() instanceof Ruling.Taken)) {
            return Outcome.done(first);
        }
        var later = laterHolder(filed, account, it);
        if (later.isEmpty()) {
            return Outcome.done(first);
        }
        var holder = rows.lock(filed.tenantId(), later.get().registrationId()).orElseThrow();
        if (holder.standing().state() == RegistrationState.DEAL_REPORTED) {
            return Outcome.refused(Refusal.conflict("deal-awaits-verification", Map.of("number", holder.number())));
        }
        protections.end(filed.tenantId(), later.get().id(), it.now(), "superseded");
        var ruled = rules.rule(rules.question(it), it, account);
        lose(caller, holder, ruled, it.now());
        return Outcome.done(ruled);
    }

    private Optional<Held> laterHolder(Filed filed, Claimed account, Case it) {
        var question = rules.question(it);
        var subject = Subject.of(question.code("protectionSubject"), account, filed.intent());
        return protections
                .of(filed.tenantId(), subject.id())
                .holderAt(it.now())
                .filter(held -> isLater(filed, held, question));
    }

    /** By the receipts' numbers, or by when it was handed in, as the handbook says. */
    boolean isLater(Filed filed, Held held, Question question) {
        var holder = rows.find(filed.tenantId(), held.registrationId()).orElseThrow();
        return question.code("firstCounts").equals("submission")
                ? holder.submittedAt().isAfter(filed.submittedAt())
                : Objects.requireNonNull(holder.receiptNumber()) > Objects.requireNonNull(filed.receiptNumber());
    }

    private void lose(Caller caller, Filed holder, Ruled ruled, Instant now) {
        var until = ruled.ruling() instanceof Ruling.Protect protect ? protect.until() : null;
        var told = holder.standing().told().saying(LOST, ruled.told().clause());
        var standing = holder.standing()
                .to(RegistrationState.REFUSED, told, null)
                .with(new Times(holder.standing().times().from(), now, until));
        writing.next(holder, holder.with(standing), List.of(), caller.personId(), LOST);
    }
}
