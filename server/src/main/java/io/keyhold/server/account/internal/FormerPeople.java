package io.keyhold.server.account.internal;

import static io.keyhold.schema.db.Tables.ACCOUNT;
import static io.keyhold.schema.db.Tables.ACCOUNT_SCOPE;

import io.keyhold.matching.NormalisedName;
import io.keyhold.server.account.PersonalDataErased;
import io.keyhold.server.audit.ChangeLog;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** A person who was entered twice is forgotten twice: under every account that was merged into the one erased. */
@Component
class FormerPeople {
    private final DSLContext db;
    private final Survivors survivors;
    private final MergeRows merges;
    private final ChangeLog changes;
    private final ApplicationEventPublisher events;

    FormerPeople(
            DSLContext db, Survivors survivors, MergeRows merges, ChangeLog changes, ApplicationEventPublisher events) {
        this.db = db;
        this.survivors = survivors;
        this.merges = merges;
        this.changes = changes;
        this.events = events;
    }

    void erase(UUID tenantId, UUID accountId) {
        var former = survivors.leadingTo(tenantId, accountId);
        var all = new ArrayList<>(List.of(accountId));
        for (var account : former) {
            rename(tenantId, account);
            all.add(account.id());
            events.publishEvent(new PersonalDataErased(tenantId, account.id(), true));
        }
        merges.forget(tenantId, all);
        changes.erase(tenantId, all, Eraser.PERSONAL);
    }

    private void rename(UUID tenantId, AccountState account) {
        var nobody = "#" + account.number();
        var key = NormalisedName.of(nobody).text();
        db.update(ACCOUNT)
                .set(ACCOUNT.NAME, nobody)
                .set(ACCOUNT.NAME_KEY, key)
                .setNull(ACCOUNT.ADDRESS)
                .where(ACCOUNT.TENANT_ID.eq(tenantId), ACCOUNT.ID.eq(account.id()))
                .execute();
        db.update(ACCOUNT_SCOPE)
                .set(ACCOUNT_SCOPE.NAME, nobody)
                .set(ACCOUNT_SCOPE.NAME_KEY, key)
                .where(ACCOUNT_SCOPE.TENANT_ID.eq(tenantId), ACCOUNT_SCOPE.ACCOUNT_ID.eq(account.id()))
                .execute();
    }
}
