package io.keyhold.server.account.internal;

import io.keyhold.server.access.Caller;
import io.keyhold.server.account.Basis;
import io.keyhold.server.account.Compared;
import io.keyhold.server.account.Movements;
import io.keyhold.server.handbook.Conclusion;
import io.keyhold.server.handbook.DecisionLog;
import io.keyhold.server.handbook.KeptDecision;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Explains one account's move, when somebody asks: the evaluator is put before the same facts as the statement was. */
@Component
class MovementReasons {
    private final AccountFacts facts;
    private final AccountRows rows;
    private final Recount recount;
    private final PastFacts past;
    private final DecisionLog decisions;

    MovementReasons(AccountFacts facts, AccountRows rows, Recount recount, PastFacts past, DecisionLog decisions) {
        this.facts = facts;
        this.rows = rows;
        this.recount = recount;
        this.past = past;
        this.decisions = decisions;
    }

    Optional<List<Compared>> of(Caller caller, UUID accountId, Book draft, Basis basis) {
        var tenantId = caller.tenantId();
        return facts.mayRead(caller, accountId)
                ? rows.find(tenantId, accountId)
                        .filter(account -> account.decided())
                        .map(account -> of(tenantId, account, draft, basis))
                : Optional.empty();
    }

    List<Compared> of(UUID tenantId, AccountState account, Book draft, Basis basis) {
        return switch (basis) {
            case Basis.Kept() ->
                compared(decision -> kept(tenantId, account, decision), concluded(tenantId, account, draft));
            case Basis.AsOf(var day, var handbook) -> {
                var then = past.on(tenantId, account, day);
                yield compared(concluded(tenantId, then, new Book(handbook, day)), concluded(tenantId, then, draft));
            }
        };
    }

    private static List<Compared> compared(
            Function<String, @Nullable Conclusion> before, Function<String, Conclusion> after) {
        return Movements.DECISIONS.stream()
                .map(decision -> new Compared(decision, before.apply(decision), after.apply(decision)))
                .toList();
    }

    private @Nullable Conclusion kept(UUID tenantId, AccountState account, String decision) {
        var conclusions = account.conclusions();
        var id = decision.equals("tier") ? conclusions.tierDecisionId() : conclusions.kindDecisionId();
        return id == null
                ? null
                : decisions.find(tenantId, id).map(KeptDecision::conclusion).orElse(null);
    }

    private Function<String, Conclusion> concluded(UUID tenantId, AccountState account, Book book) {
        boolean spans = account.counts().group() > account.counts().trucks()
                && recount.groupSpansRegionTypes(tenantId, book, account);
        var read = book.read(account, spans);
        return decision -> Conclusion.of(read.decide(decision));
    }
}
