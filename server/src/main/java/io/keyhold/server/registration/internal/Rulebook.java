package io.keyhold.server.registration.internal;

import io.keyhold.rules.ApprovalChain;
import io.keyhold.rules.Pack;
import io.keyhold.rules.Period;
import io.keyhold.rules.WorkingCalendar;
import io.keyhold.server.account.ClaimedAccounts.Claimed;
import io.keyhold.server.handbook.Handbooks;
import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.registration.RegisterIntent;
import io.keyhold.server.registration.internal.Ruling.Ruled;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts a registration before the company's handbook, clause after clause: is the company known, whose channel (AU-10), whose
 * territory (AU-8), who is protected, may the same unit have it again, until when (AU-9).
 */
@Component
class Rulebook {
    private static final String PROTECTION = "protection";
    private static final long FEN = 100;

    private final Handbooks handbooks;
    private final BusinessClock clock;
    private final Pasts pasts;
    private final Renewals renewals;

    Rulebook(Handbooks handbooks, BusinessClock clock, Pasts pasts, Renewals renewals) {
        this.handbooks = handbooks;
        this.clock = clock;
        this.pasts = pasts;
        this.renewals = renewals;
    }

    /**
     * What is to be ruled on.
     *
     * @param receivedAt when its receipt says it was received
     * @param now the instant of the ruling
     */
    record Case(
            UUID tenantId,
            UUID id,
            RegisterIntent intent,
            UUID unitId,
            boolean inTerritory,
            boolean byKeyAccountDepartment,
            boolean crossingApproved,
            Instant receivedAt,
            Instant now,
            String cause) {}

    /** The handbook in force, when it has anything to say of registrations. */
    Optional<Pack> pack(UUID tenantId) {
        return handbooks
                .of(tenantId)
                .inForce(clock.today(tenantId))
                .filter(pack -> pack.decisions().containsKey("nameRoute"));
    }

    /** What becomes of a name that was recognised so well; the code of the route, or where the handbook leaves it open. */
    Ruled route(Question question, String match) {
        question.know("nameMatch", match);
        try {
            var route = question.ask("nameRoute");
            return switch (route.outcome().toString()) {
                case "known" -> question.ruled(new Ruling.Accept(), "known", route.clause());
                case "enter-first" -> question.ruled(new Ruling.EnterFirst(), "enter-first", route.clause());
                default -> question.ruled(new Ruling.Screen(), "second-screening", route.clause());
            };
        } catch (Question.Open open) {
            return question.open(open.undecided());
        }
    }

    Question question(Case it) {
        var pack = pack(it.tenantId()).orElseThrow();
        return new Question(handbooks, it.tenantId(), pack, clock.today(it.tenantId()), it.id(), it.now(), it.cause());
    }

    /** The ruling on a known account; the account's group is locked by the caller. */
    Ruled rule(Question question, Case it, Claimed account) {
        question.know(account.facts());
        question.know("nameMatch", "same");
        if (it.intent().productLine() != null) {
            question.know("productLine", it.intent().productLine());
        }
        question.know("inTerritory", it.inTerritory());
        question.know("crossingApproved", it.crossingApproved());
        question.know("byKeyAccountDepartment", it.byKeyAccountDepartment());
        try {
            return ruled(question, it, account);
        } catch (Question.Open open) {
            return question.open(open.undecided());
        }
    }

    private Ruled ruled(Question question, Case it, Claimed account) {
        if (question.has("channelBoundary")) {
            var boundary = question.ask("channelBoundary");
            if (boundary.outcome().equals("passes-on")) {
                return question.ruled(passOn(question), "passed-on", boundary.clause());
            }
        }
        if (question.has("registrationEffect")) {
            var effect = question.ask("registrationEffect");
            if (!effect.outcome().equals("effective")) {
                return question.ruled(new Ruling.Cross(), "needs-approval", effect.clause());
            }
        }
        return question.pack().sections().get(PROTECTION) instanceof Period period
                ? protect(question, it, account, period)
                : question.ruled(
                        new Ruling.Accept(),
                        "accepted",
                        question.ask("nameRoute").clause());
    }

    private static Ruling passOn(Question question) {
        var channel = question.code("owningChannel");
        return new Ruling.PassOn(channel, fen(question, "passingOnLeast"), fen(question, "passingOnMost"));
    }

    private static @Nullable Long fen(Question question, String value) {
        return question.has(value) ? Long.parseLong(question.code(value)) * FEN : null;
    }

    private Ruled protect(Question question, Case it, Claimed account, Period period) {
        var subject = Subject.of(question.code("protectionSubject"), account, it.intent());
        var past = pasts.of(it.tenantId(), subject, account);
        var holder = past.holderAt(it.now());
        if (holder.isPresent()) {
            var code = holder.get().unitId().equals(it.unitId()) ? "yours-already" : "taken";
            return question.ruled(new Ruling.Taken(holder.get().until()), code, period.clause());
        }
        var barred = renewals.barred(question, it, subject, past);
        if (barred.isPresent()) {
            return barred.get();
        }
        question.ask("firstCounts");
        var start = question.code("protectionStart").equals("received") ? it.receivedAt() : it.now();
        var until = end(it.tenantId(), period, start);
        return until.isAfter(it.now())
                ? question.ruled(new Ruling.Protect(subject, start, until), "protected", period.clause())
                // Its months ran out while it waited for a word.
                : question.ruled(new Ruling.Barred("ran-out-waiting", null), "ran-out-waiting", period.clause());
    }

    /** By the civil law's reckoning, in the company's zone: the last day is protected to its end. */
    Instant end(UUID tenantId, Period period, Instant start) {
        var zone = clock.zone(tenantId);
        return period.end(LocalDateTime.ofInstant(start, zone), WorkingCalendar.mainland())
                .atZone(zone)
                .toInstant();
    }

    /** The roles whose agreement a chain of the handbook asks for. */
    List<String> approvers(UUID tenantId, String chain) {
        return pack(tenantId)
                .map(pack -> pack.sections().get(chain))
                .filter(ApprovalChain.class::isInstance)
                .map(ApprovalChain.class::cast)
                .map(found ->
                        found.steps().stream().map(ApprovalChain.Step::role).toList())
                .orElse(List.of());
    }

    /** The gaps that stand in the way, for telling who must choose. */
    List<String> question(UUID tenantId, String gap) {
        return pack(tenantId)
                .map(pack -> pack.gaps().get(gap))
                .map(found -> List.of(found.question().zh(), found.question().en()))
                .orElse(List.of());
    }
}
