package io.keyhold.server.exchange.internal;

import io.keyhold.server.access.Caller;
import io.keyhold.server.account.AccountDetails;
import io.keyhold.server.account.Accounts;
import io.keyhold.server.account.CompleteAccount;
import io.keyhold.server.account.Completion;
import io.keyhold.server.account.Ledger;
import io.keyhold.server.exchange.internal.ImportRows.Open;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Completes an account that is known already: fills what it does not say, adds holdings and a contact, overwrites nothing. */
@Component
class Completing {

    private final Ledger ledger;
    private final Accounts accounts;
    private final ImportRows rows;

    Completing(Ledger ledger, Accounts accounts, ImportRows rows) {
        this.ledger = ledger;
        this.accounts = accounts;
        this.rows = rows;
    }

    /** In the caller's transaction; a refusal by the ledger rolls it back. */
    Mark complete(Caller caller, ImportRecord of, Open row) {
        var accountId = accountOf(of, row);
        var page = accountId == null ? null : ledger.account(caller, accountId).orElse(null);
        if (page == null) {
            return Applying.refused(row, "import-account-not-visible", Map.of());
        }
        var draft = row.draft();
        var left = accounts.complete(
                        caller,
                        new CompleteAccount(
                                page.row().id(),
                                page.version(),
                                filled(page.details(), draft.details()),
                                draft.holdings(),
                                Optional.ofNullable(draft.contact()).stream().toList(),
                                of.id()))
                .orThrow(RefusedByLedger::new);
        return Mark.updated(row.number(), new Completion(left.id(), page.version(), left.version()));
    }

    private @Nullable UUID accountOf(ImportRecord of, Open row) {
        return row.suspectRow() == null ? row.suspectAccount() : rows.accountOf(of, row.suspectRow());
    }

    private static AccountDetails filled(AccountDetails known, AccountDetails row) {
        return new AccountDetails(
                known.type(),
                known.name(),
                known.uscc() == null ? row.uscc() : known.uscc(),
                known.divisionCode() == null ? row.divisionCode() : known.divisionCode(),
                known.address() == null ? row.address() : known.address(),
                known.industry() == null ? row.industry() : known.industry(),
                known.category() == null ? row.category() : known.category(),
                known.transportCategory() == null ? row.transportCategory() : known.transportCategory(),
                known.dealerId(),
                known.keeperId());
    }
}
