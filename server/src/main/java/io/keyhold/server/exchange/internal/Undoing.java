package io.keyhold.server.exchange.internal;

import io.keyhold.server.access.Caller;
import io.keyhold.server.account.Accounts;
import io.keyhold.server.exchange.ImportState;
import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.kernel.TenantTransactions;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Takes an import back. The ledger does all of it or refuses; done twice, the second time finds nothing to do. */
@Component
class Undoing {

    private final TenantTransactions tx;
    private final ImportRecords imports;
    private final ImportRows rows;
    private final Accounts accounts;

    Undoing(TenantTransactions tx, ImportRecords imports, ImportRows rows, Accounts accounts) {
        this.tx = tx;
        this.imports = imports;
        this.rows = rows;
        this.accounts = accounts;
    }

    void run(Caller caller, ImportRecord of) {
        var completions = tx.reading(of.tenantId(), () -> rows.completions(of));
        switch (accounts.withdrawImport(caller, of.id(), completions)) {
            case Outcome.Done<Integer> _ ->
                tx.in(of.tenantId(), () -> {
                    rows.turn(of, Set.of("created", "updated"), "undone");
                    return imports.end(of, ImportState.UNDONE, null);
                });
            case Outcome.Refused<Integer>(var refusal) ->
                tx.in(of.tenantId(), () -> imports.end(of, ImportState.APPLIED, Remarks.of(refusal)));
        }
    }
}
