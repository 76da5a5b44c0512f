package io.keyhold.server.account.internal;

import static io.keyhold.schema.db.Tables.ACCOUNT;

import io.keyhold.server.account.AccountDetails;
import io.keyhold.server.audit.Change;
import io.keyhold.server.audit.ChangeLog;
import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.kernel.SystemClock;
import io.keyhold.server.organization.HandOver;
import io.keyhold.server.organization.Keeps;
import io.keyhold.server.organization.Kept;
import io.keyhold.server.organization.Organizations;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The accounts someone answers for; when the person leaves, each goes to the successor, with a line in its history. */
@Component
class KeptAccounts implements Keeps {
    private static final int AT_A_TIME = 500;

    private final DSLContext db;
    private final AccountRows rows;
    private final Postings postings;
    private final Organizations organizations;
    private final ChangeLog changes;
    private final BusinessClock business;
    private final SystemClock clock;

    KeptAccounts(
            DSLContext db,
            AccountRows rows,
            Postings postings,
            Organizations organizations,
            ChangeLog changes,
            BusinessClock business,
            SystemClock clock) {
        this.db = db;
        this.rows = rows;
        this.postings = postings;
        this.organizations = organizations;
        this.changes = changes;
        this.business = business;
        this.clock = clock;
    }

    /** Archived ones too: whoever restores one must find somebody to ask. */
    @Override
    public Kept kept(UUID tenantId, UUID personId) {
        return new Kept(
                "accounts", db.fetchCount(ACCOUNT, ACCOUNT.TENANT_ID.eq(tenantId), ACCOUNT.KEEPER_ID.eq(personId)));
    }

    @Override
    public void handOver(HandOver order) {
        var tenantId = order.actor().tenantId();
        for (var some = some(order); !some.isEmpty(); some = some(order)) {
            // Someone may have given one to another keeper while it was waited for.
            var moved = rows.lock(tenantId, some).stream()
                    .filter(account ->
                            order.fromPersonId().equals(account.details().keeperId()))
                    .map(account -> to(order, account))
                    .toList();
            write(order, moved.stream().map(AccountState::id).toList());
            postings.rescope(tenantId, moved, organizations.map(tenantId));
            changes.record(
                    tenantId,
                    moved.stream().map(account -> change(order, account)).toList());
        }
    }

    private void write(HandOver order, List<UUID> ids) {
        var tenantId = order.actor().tenantId();
        db.update(ACCOUNT)
                .set(ACCOUNT.KEEPER_ID, order.toPersonId())
                .set(ACCOUNT.VERSION, ACCOUNT.VERSION.plus(1))
                .set(ACCOUNT.CHANGED_AT, business.now(tenantId).atOffset(ZoneOffset.UTC))
                .set(ACCOUNT.RECORDED_AT, clock.now().atOffset(ZoneOffset.UTC))
                .where(ACCOUNT.TENANT_ID.eq(tenantId), ACCOUNT.ID.in(ids))
                .execute();
    }

    private List<UUID> some(HandOver order) {
        return db.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.TENANT_ID.eq(order.actor().tenantId()), ACCOUNT.KEEPER_ID.eq(order.fromPersonId()))
                .orderBy(ACCOUNT.NUMBER)
                .limit(AT_A_TIME)
                .fetch(ACCOUNT.ID);
    }

    private static AccountState to(HandOver order, AccountState account) {
        var d = account.details();
        var details = new AccountDetails(
                d.type(),
                d.name(),
                d.uscc(),
                d.divisionCode(),
                d.address(),
                d.industry(),
                d.category(),
                d.transportCategory(),
                d.dealerId(),
                order.toPersonId());
        return account.with(details, account.nameKey(), account.unitId()).next();
    }

    private Change change(HandOver order, AccountState account) {
        var tenantId = order.actor().tenantId();
        return new Change(
                "account",
                account.id(),
                account.version(),
                "handed-over",
                order.actor().personId(),
                null,
                business.now(tenantId),
                clock.now(),
                account.facts());
    }
}
