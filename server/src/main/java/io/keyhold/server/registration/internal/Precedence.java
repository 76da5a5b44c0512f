package io.keyhold.server.registration.internal;

import io.keyhold.rules.Decided;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The first received is protected (AU-9), also when it was ruled on late: the protection of one received after it ends, for all to
 * see. Only a reported deal is not overturned in passing; it must be verified or refused first.
 */
@Component
class Precedence {
    private static final String LOST = "earlier-receipt";

    private final Rulebook rules;
    private final Pasts pasts;
    private final ProtectionRows protections;
    private final FiledRows rows;
    private final Writing writing;

    Precedence(Rulebook rules, Pasts pasts, ProtectionRows protections, FiledRows rows, Writing writing) {
        this.rules = rules;
        this.pasts = pasts;
        this.protections = protections;
        this.rows = rows;
        this.writing = writing;
    }

    /**
     * When something was handed in, and the number of its receipt.
     *
     * @param receipt null while it has none: then it comes after all that have one
     */
    record Turn(Instant submittedAt, @Nullable Long receipt) {
        static Turn of(Filed filed) {
            return new Turn(filed.submittedAt(), filed.receiptNumber());
        }

        boolean isBefore(Filed other, String firstCounts) {
            return firstCounts.equals("submission")
                    ? submittedAt.isBefore(other.submittedAt())
                    : receipt != null && receipt < Objects.requireNonNull(other.receiptNumber());
        }
    }

    /**
     * The ruling, where whoever came later makes way; the account's group is locked.
     *
     * @param first the ruling as things stand
     */
    Outcome<Ruled> of(Caller caller, Turn turn, Claimed account, Case it, Ruled first) {
        var later = first.ruling() instanceof Ruling.Taken ? laterHolder(turn, account, it) : Optional.<Held>empty();
        if (later.isEmpty()) {
            return Outcome.done(first);
        }
        var holder = rows.lock(it.tenantId(), later.get().registrationId()).orElseThrow();
        if (holder.standing().state() == RegistrationState.DEAL_REPORTED) {
            // Whoever registers only now is told it is taken; head office must first say what the deal is worth.
            return turn.receipt() == null
                    ? Outcome.done(first)
                    : Outcome.refused(Refusal.conflict("deal-awaits-verification", Map.of("number", holder.number())));
        }
        protections.end(it.tenantId(), later.get().id(), it.now(), "superseded");
        var ruled = rules.rule(rules.question(it), it, account);
        lose(caller, holder, ruled, it.now());
        return Outcome.done(ruled);
    }

    /** By the receipts' numbers, or by when it was handed in, as the handbook says. */
    private Optional<Held> laterHolder(Turn turn, Claimed account, Case it) {
        var question = rules.question(it);
        // Nobody is overturned by a rule that is open.
        if (!(question.given().decide("firstCounts") instanceof Decided counts)) {
            return Optional.empty();
        }
        var subject = Subject.of(question.code("protectionSubject"), account, it.intent());
        return pasts.of(it.tenantId(), subject, account)
                .holderAt(it.now())
                .flatMap(held -> rows.find(it.tenantId(), held.registrationId())
                        .filter(holder -> turn.isBefore(holder, counts.outcome().toString()))
                        .map(holder -> held));
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
