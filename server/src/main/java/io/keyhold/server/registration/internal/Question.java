package io.keyhold.server.registration.internal;

import io.keyhold.rules.Decided;
import io.keyhold.rules.Given;
import io.keyhold.rules.Outcome;
import io.keyhold.rules.Pack;
import io.keyhold.rules.Undecided;
import io.keyhold.rules.ValueType;
import io.keyhold.server.handbook.Handbooks;
import io.keyhold.server.handbook.NewDecision;
import io.keyhold.server.kernel.Ids;
import io.keyhold.server.registration.internal.Filed.Told;
import io.keyhold.server.registration.internal.Ruling.Ruled;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One registration before the handbook: asks one thing after another and keeps every answer. */
final class Question {
    private final UUID registrationId;
    private final Instant at;
    private final String cause;
    private final Handbooks handbooks;
    private final UUID tenantId;
    private final LocalDate day;
    private final Pack pack;
    private final Map<String, Object> facts = new HashMap<>();
    private final List<NewDecision> made = new ArrayList<>();

    Question(
            Handbooks handbooks,
            UUID tenantId,
            Pack pack,
            LocalDate day,
            UUID registrationId,
            Instant at,
            String cause) {
        this.handbooks = handbooks;
        this.tenantId = tenantId;
        this.pack = pack;
        this.day = day;
        this.registrationId = registrationId;
        this.at = at;
        this.cause = cause;
    }

    /** The handbook left it open: the ruling is head office's. */
    static final class Open extends RuntimeException {
        private final transient Undecided undecided;

        Open(Undecided undecided) {
            super(undecided.decision(), null, false, false);
            this.undecided = undecided;
        }

        Undecided undecided() {
            return undecided;
        }
    }

    Pack pack() {
        return pack;
    }

    void know(Map<String, Object> more) {
        more.forEach(this::know);
    }

    /** What the version in force does not ask for, or has no code for, is not known to it. */
    void know(String name, Object value) {
        var fact = pack.facts().get(name);
        boolean asked = switch (fact == null ? null : fact.type()) {
            case null -> false;
            case ValueType.Coded(var codes) ->
                codes.codes().stream().anyMatch(code -> code.id().equals(value));
            default -> true;
        };
        if (asked) {
            facts.put(name, value);
        }
    }

    boolean has(String decision) {
        return pack.decisions().containsKey(decision);
    }

    Given given() {
        return handbooks.of(tenantId).given(facts, day);
    }

    /** The answer; {@link Open} when the handbook leaves it open. */
    Decided ask(String decision) {
        Outcome outcome = given().decide(decision);
        made.add(new NewDecision(Ids.next(), "registration", registrationId, outcome, at, cause));
        return switch (outcome) {
            case Decided decided -> decided;
            case Undecided undecided -> throw new Open(undecided);
        };
    }

    /** The answer's code. */
    String code(String decision) {
        return ask(decision).outcome().toString();
    }

    Ruled ruled(Ruling ruling, String code, String clause) {
        return new Ruled(ruling, told(code, clause, null), made);
    }

    /** Nothing is lost where the handbook is silent: head office has it, with its place in the queue. */
    Ruled open(Undecided undecided) {
        var code = "undecided-" + undecided.code().id();
        return new Ruled(new Ruling.Screen(), told(code, undecided.clause(), undecided.gap()), made);
    }

    private Told told(String code, @Nullable String clause, @Nullable String gap) {
        var ids = made.stream().map(NewDecision::id).toList();
        return new Told(code, clause, gap, pack.ref().id(), pack.ref().version(), ids);
    }
}
