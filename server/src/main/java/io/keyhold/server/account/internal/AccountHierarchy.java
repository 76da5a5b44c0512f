package io.keyhold.server.account.internal;

import static io.keyhold.schema.db.Tables.CARRIER;
import static io.keyhold.schema.db.Tables.DIVISION;
import static io.keyhold.schema.db.Tables.SITE;

import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Permission;
import io.keyhold.server.account.AccountRef;
import io.keyhold.server.account.Hierarchy;
import io.keyhold.server.account.Site;
import io.keyhold.server.account.TieGuard;
import io.keyhold.server.account.internal.AccountState.Ties;
import io.keyhold.server.account.internal.Editor.Edited;
import io.keyhold.server.account.internal.Editor.Needs;
import io.keyhold.server.account.internal.Editor.Request;
import io.keyhold.server.kernel.Ids;
import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.kernel.SystemClock;
import io.keyhold.server.kernel.TenantTransactions;
import io.keyhold.server.organization.Organizations;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class AccountHierarchy implements Hierarchy {
    private final DSLContext db;
    private final TenantTransactions transactions;
    private final Editor editor;
    private final AccountRows rows;
    private final TieGuards guards;
    private final Organizations organizations;
    private final SystemClock clock;

    AccountHierarchy(
            DSLContext db,
            TenantTransactions transactions,
            Editor editor,
            AccountRows rows,
            TieGuards guards,
            Organizations organizations,
            SystemClock clock) {
        this.db = db;
        this.transactions = transactions;
        this.editor = editor;
        this.rows = rows;
        this.guards = guards;
        this.organizations = organizations;
        this.clock = clock;
    }

    @Override
    public Outcome<AccountRef> placeUnder(Caller caller, UUID accountId, long version, @Nullable UUID parentId) {
        var request = request(caller, accountId, version, "placed");
        return editor.change(request, Needs.account(parentId), (account, locked) -> {
            var parent = parentId == null ? null : partner(caller, locked.get(parentId));
            if (parentId != null && parent == null) {
                return Outcome.refused(Refusal.notFound("no-such-parent"));
            }
            var below = below(caller.tenantId(), account);
            if (accountId.equals(parentId)
                    || below.stream().anyMatch(it -> it.id().equals(parentId))) {
                return Outcome.refused(Refusal.conflict("circle", Map.of()));
            }
            var rootId = parent == null ? accountId : parent.ties().rootId();
            var moved = below.stream()
                    .map(it -> it.with(
                            new Ties(it.ties().parentId(), rootId, it.ties().siteId())))
                    .toList();
            var placed = account.with(new Ties(parentId, rootId, account.ties().siteId()));
            return guards.unlessObjected(
                    caller.tenantId(),
                    accountId,
                    new TieGuard.Change.Placed(rootId),
                    () -> Outcome.done(new Edited(placed, moved)));
        });
    }

    /** The other account of a tie, if the caller sees it and it is in use: dealers are rivals, nobody ties to what he may not see. */
    private @Nullable AccountState partner(Caller caller, @Nullable AccountState other) {
        return other != null && other.active() && Visibility.sees(caller, other, organizations.map(caller.tenantId()))
                ? other
                : null;
    }

    /** The branches under an account, level by level. */
    private List<AccountState> below(UUID tenantId, AccountState account) {
        var group = rows.group(tenantId, account.ties().rootId());
        var found = new ArrayList<AccountState>();
        var open = new ArrayDeque<>(List.of(account.id()));
        while (!open.isEmpty()) {
            var above = open.pop();
            for (var it : group) {
                if (above.equals(it.ties().parentId())) {
                    found.add(it);
                    open.add(it.id());
                }
            }
        }
        return found;
    }

    @Override
    public Outcome<AccountRef> workAt(Caller caller, UUID accountId, long version, @Nullable UUID siteId) {
        var request = request(caller, accountId, version, "site-set");
        return editor.change(request, Needs.site(siteId), (account, others) -> {
            if (siteId != null && !exists(caller.tenantId(), siteId)) {
                return Outcome.refused(Refusal.notFound("no-such-site"));
            }
            return Outcome.done(new Edited(account.with(
                    new Ties(account.ties().parentId(), account.ties().rootId(), siteId))));
        });
    }

    private boolean exists(UUID tenantId, UUID siteId) {
        return db.fetchExists(SITE, SITE.TENANT_ID.eq(tenantId), SITE.ID.eq(siteId));
    }

    @Override
    public Outcome<Site> openSite(Caller caller, String name, String divisionCode) {
        if (!caller.may(Permission.ACCOUNT_EDIT)) {
            return Outcome.refused(Refusal.forbidden("not-permitted"));
        }
        if (name.isBlank() || !db.fetchExists(DIVISION, DIVISION.CODE.eq(divisionCode))) {
            return Outcome.refused(
                    Refusal.invalid("no-such-place", Map.of("field", "divisionCode", "value", divisionCode)));
        }
        return transactions.command(
                caller.tenantId(), () -> Outcome.done(site(caller.tenantId(), name.strip(), divisionCode)));
    }

    private Site site(UUID tenantId, String name, String divisionCode) {
        db.insertInto(SITE)
                .set(SITE.TENANT_ID, tenantId)
                .set(SITE.ID, Ids.next())
                .set(SITE.NAME, name)
                .set(SITE.DIVISION_CODE, divisionCode)
                .set(SITE.VERSION, 1L)
                .onConflict(SITE.TENANT_ID, SITE.DIVISION_CODE, SITE.NAME)
                .doNothing()
                .execute();
        return db.selectFrom(SITE)
                .where(SITE.TENANT_ID.eq(tenantId), SITE.DIVISION_CODE.eq(divisionCode), SITE.NAME.eq(name))
                .fetchSingle(row -> new Site(row.get(SITE.ID), name, divisionCode, row.get(SITE.TRUCKS)));
    }

    @Override
    public Outcome<AccountRef> carries(Caller caller, UUID accountId, long version, UUID carrierId, boolean hauls) {
        if (accountId.equals(carrierId)) {
            return Outcome.refused(Refusal.conflict("carries-itself", Map.of()));
        }
        var action = hauls ? "carrier-added" : "carrier-removed";
        return editor.change(
                request(caller, accountId, version, action), Needs.account(carrierId), (account, others) -> {
                    if (hauls && partner(caller, others.get(carrierId)) == null) {
                        return Outcome.refused(Refusal.notFound("no-such-carrier"));
                    }
                    if (hauls) {
                        link(caller, accountId, carrierId);
                    } else {
                        unlink(caller.tenantId(), accountId, carrierId);
                    }
                    return Outcome.done(new Edited(account));
                });
    }

    private void link(Caller caller, UUID accountId, UUID carrierId) {
        db.insertInto(CARRIER)
                .set(CARRIER.TENANT_ID, caller.tenantId())
                .set(CARRIER.ACCOUNT_ID, accountId)
                .set(CARRIER.CARRIER_ID, carrierId)
                .set(CARRIER.ACTOR_ID, caller.personId())
                .set(CARRIER.RECORDED_AT, clock.now().atOffset(ZoneOffset.UTC))
                .onConflictDoNothing()
                .execute();
    }

    private void unlink(UUID tenantId, UUID accountId, UUID carrierId) {
        db.deleteFrom(CARRIER)
                .where(
                        CARRIER.TENANT_ID.eq(tenantId),
                        CARRIER.ACCOUNT_ID.eq(accountId),
                        CARRIER.CARRIER_ID.eq(carrierId))
                .execute();
    }

    private static Request request(Caller caller, UUID accountId, long version, String action) {
        return new Request(caller, accountId, version, Permission.ACCOUNT_EDIT, action, null);
    }
}
