package io.keyhold.server.account.internal;

import static io.keyhold.schema.db.Tables.ACCOUNT;

import io.keyhold.server.access.Caller;
import io.keyhold.server.account.AccountPage;
import io.keyhold.server.organization.OrganizationMap;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Where merged accounts lead to, and what was merged into one, however often. */
@Component
class Survivors {
    private final DSLContext db;

    Survivors(DSLContext db) {
        this.db = db;
    }

    /** The account that goes on in the given one's stead; itself when it was not merged. */
    AccountState of(UUID tenantId, AccountState account) {
        var at = account;
        while (at.state().equals("merged")) {
            at = next(tenantId, at.id());
        }
        return at;
    }

    private AccountState next(UUID tenantId, UUID mergedId) {
        var gone = ACCOUNT.as("gone");
        return db.select(ACCOUNT.fields())
                .from(gone)
                .join(ACCOUNT)
                .on(ACCOUNT.TENANT_ID.eq(gone.TENANT_ID), ACCOUNT.ID.eq(gone.MERGED_INTO_ID))
                .where(gone.TENANT_ID.eq(tenantId), gone.ID.eq(mergedId))
                .fetchSingle(AccountRows::state);
    }

    /** Everyone who leads to the account, at whatever remove. */
    List<AccountState> leadingTo(UUID tenantId, UUID accountId) {
        var found = new ArrayList<AccountState>();
        var open = List.of(accountId);
        while (!open.isEmpty()) {
            var some = db.selectFrom(ACCOUNT)
                    .where(ACCOUNT.TENANT_ID.eq(tenantId), ACCOUNT.MERGED_INTO_ID.in(open))
                    .orderBy(ACCOUNT.NUMBER)
                    .fetch(AccountRows::state);
            found.addAll(some);
            open = some.stream().map(AccountState::id).toList();
        }
        return found;
    }

    /** The same, as far as the caller saw them. */
    List<AccountPage.Former> former(Caller caller, UUID accountId, OrganizationMap organization) {
        return leadingTo(caller.tenantId(), accountId).stream()
                .filter(account -> Visibility.sees(caller, account, organization))
                .map(account -> new AccountPage.Former(
                        account.id(), account.number(), account.details().name()))
                .toList();
    }
}
