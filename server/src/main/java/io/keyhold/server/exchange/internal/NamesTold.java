package io.keyhold.server.exchange.internal;

import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Scope;
import io.keyhold.server.account.ClaimedAccounts;
import io.keyhold.server.account.NameAttempts;
import io.keyhold.server.exchange.internal.ImportRows.New;
import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.kernel.TenantTransactions;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * A file is a list of names asked about at once: each that is told to be the name or the code of an account the importer may not see
 * counts as a name tried. Counted in transactions of their own, before anything is told: what was learnt stays counted.
 */
@Component
class NamesTold {
    private final NameAttempts attempts;
    private final ClaimedAccounts accounts;
    private final TenantTransactions tx;

    NamesTold(NameAttempts attempts, ClaimedAccounts accounts, TenantTransactions tx) {
        this.attempts = attempts;
        this.accounts = accounts;
        this.tx = tx;
    }

    /** Why the importer may ask about nothing now: whether a file can be checked would tell a name too. */
    Optional<Refusal> exhausted(Caller caller) {
        return attempts.exhausted(caller);
    }

    /** Counts what the rows would tell; the refusal where that is too much. */
    Optional<Refusal> count(Caller caller, List<New> rows) {
        if (caller.scope() instanceof Scope.All) {
            return Optional.empty();
        }
        var suspect = rows.stream().filter(row -> row.account() != null).toList();
        var ids =
                suspect.stream().map(New::account).map(Objects::requireNonNull).toList();
        var seen =
                tx.reading(caller.tenantId(), () -> accounts.seen(caller, ids)).keySet();
        return suspect.stream()
                .filter(row -> !seen.contains(Objects.requireNonNull(row.account())))
                .flatMap(row -> tried(caller, row).stream())
                .findFirst();
    }

    /** Under one name many codes could be asked about: who is told by its code is tried by its code. */
    private Optional<Refusal> tried(Caller caller, New row) {
        var code = row.row().uscc();
        var asked =
                "code".equals(row.reason()) && code != null ? code : row.row().name();
        var outcome = attempts.trying(caller, asked, NameAttempts.Via.IMPORT, () -> true, _ -> "taken-unseen");
        return outcome instanceof Outcome.Refused<Boolean>(var refusal) ? Optional.of(refusal) : Optional.empty();
    }
}
