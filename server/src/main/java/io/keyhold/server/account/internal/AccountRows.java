package io.keyhold.server.account.internal;

import static io.keyhold.schema.db.Tables.ACCOUNT;

import io.keyhold.server.account.AccountDetails;
import io.keyhold.server.account.AccountType;
import io.keyhold.server.account.internal.AccountState.Conclusions;
import io.keyhold.server.account.internal.AccountState.Counts;
import io.keyhold.server.account.internal.AccountState.Ties;
import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.kernel.Columns;
import io.keyhold.server.kernel.SystemClock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Reads and writes whole rows of the account table. */
@Component
class AccountRows {
    private static final String COUNTED = """
            UPDATE account a
            SET unit_id = c.unit_id, root_id = nullif(c.root_id, a.id), group_trucks = c.group_trucks, site_trucks = c.site_trucks, ownership = c.ownership,
                kind = c.kind, region_type = c.region_type, tier = c.tier, kind_decision_id = c.kind_decision_id,
                tier_decision_id = c.tier_decision_id
            FROM unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::uuid[], ?::uuid[])
                AS c (id, unit_id, root_id, group_trucks, site_trucks, ownership, kind, region_type, tier, kind_decision_id,
                tier_decision_id)
            WHERE a.tenant_id = ?::uuid AND a.id = c.id
            """;

    private final DSLContext db;
    private final BusinessClock business;
    private final SystemClock clock;

    AccountRows(DSLContext db, BusinessClock business, SystemClock clock) {
        this.db = db;
        this.business = business;
        this.clock = clock;
    }

    Optional<AccountState> find(UUID tenantId, UUID accountId) {
        return db.selectFrom(ACCOUNT)
                .where(ACCOUNT.TENANT_ID.eq(tenantId), ACCOUNT.ID.eq(accountId))
                .fetchOptional(AccountRows::state);
    }

    List<AccountState> findAll(UUID tenantId, Collection<UUID> ids) {
        return db.selectFrom(ACCOUNT)
                .where(ACCOUNT.TENANT_ID.eq(tenantId), ACCOUNT.ID.eq(DSL.any(ids.toArray(UUID[]::new))))
                .fetch(AccountRows::state);
    }

    /** Locks the rows in the order of their ids, so that two commands never wait for each other in a circle. */
    List<AccountState> lock(UUID tenantId, Collection<UUID> ids) {
        return db.selectFrom(ACCOUNT)
                .where(ACCOUNT.TENANT_ID.eq(tenantId), ACCOUNT.ID.eq(DSL.any(ids.toArray(UUID[]::new))))
                .orderBy(ACCOUNT.ID)
                // Not a full lock: rows that merely point here (a contact, a holding) need not wait.
                .forNoKeyUpdate()
                .fetch(AccountRows::state);
    }

    /** Locks the account and the top of its group as it stood when we looked; in the order of ids as well. */
    List<AccountState> lockWithRoot(UUID tenantId, UUID accountId) {
        var group = ACCOUNT.as("member");
        var root = DSL.select(group.ROOT_ID).from(group).where(group.TENANT_ID.eq(tenantId), group.ID.eq(accountId));
        return db.selectFrom(ACCOUNT)
                .where(ACCOUNT.TENANT_ID.eq(tenantId), ACCOUNT.ID.eq(accountId).or(ACCOUNT.ID.eq(root)))
                .orderBy(ACCOUNT.ID)
                .forNoKeyUpdate()
                .fetch(AccountRows::state);
    }

    /** Everyone of the group, its top included. */
    List<AccountState> group(UUID tenantId, UUID rootId) {
        return members(tenantId, ACCOUNT.ID.eq(rootId).or(ACCOUNT.ROOT_ID.eq(rootId)));
    }

    /** Everyone whose trucks run at the site. */
    List<AccountState> atSite(UUID tenantId, UUID siteId) {
        return members(tenantId, ACCOUNT.SITE_ID.eq(siteId));
    }

    private List<AccountState> members(UUID tenantId, Condition which) {
        return db.selectFrom(ACCOUNT)
                .where(ACCOUNT.TENANT_ID.eq(tenantId), which)
                .orderBy(ACCOUNT.ID)
                .fetch(AccountRows::state);
    }

    /** Writes the account a command is about. */
    void update(UUID tenantId, AccountState state) {
        var details = state.details();
        var counts = state.counts();
        var conclusions = state.conclusions();
        db.update(ACCOUNT)
                .set(ACCOUNT.VERSION, state.version())
                .set(ACCOUNT.STATE, state.state())
                .set(ACCOUNT.TYPE, details.type().code())
                .set(ACCOUNT.NAME, details.name())
                .set(ACCOUNT.NAME_KEY, state.nameKey())
                .set(ACCOUNT.DISCRIMINATOR, state.discriminator())
                .set(ACCOUNT.USCC, details.uscc())
                .set(ACCOUNT.DIVISION_CODE, details.divisionCode())
                .set(ACCOUNT.ADDRESS, details.address())
                .set(ACCOUNT.INDUSTRY, details.industry())
                .set(ACCOUNT.CATEGORY, details.category())
                .set(ACCOUNT.TRANSPORT_CATEGORY, details.transportCategory())
                .set(ACCOUNT.RESTRICTED, state.restricted())
                .set(ACCOUNT.DEALER_ID, details.dealerId())
                .set(ACCOUNT.KEEPER_ID, details.keeperId())
                .set(ACCOUNT.UNIT_ID, state.unitId())
                .set(ACCOUNT.PARENT_ID, state.ties().parentId())
                .set(
                        ACCOUNT.ROOT_ID,
                        state.ties().rootId().equals(state.id())
                                ? null
                                : state.ties().rootId())
                .set(ACCOUNT.SITE_ID, state.ties().siteId())
                .set(ACCOUNT.TRUCKS, counts.trucks())
                .set(ACCOUNT.OUR_TRUCKS, counts.ours())
                .set(ACCOUNT.GROUP_TRUCKS, counts.group())
                .set(ACCOUNT.SITE_TRUCKS, counts.site())
                .set(ACCOUNT.LARGEST_PURCHASE, counts.largestPurchase())
                .set(ACCOUNT.OWNERSHIP, conclusions.ownership())
                .set(ACCOUNT.KIND, conclusions.kind())
                .set(ACCOUNT.REGION_TYPE, conclusions.regionType())
                .set(ACCOUNT.TIER, conclusions.tier())
                .set(ACCOUNT.KIND_DECISION_ID, conclusions.kindDecisionId())
                .set(ACCOUNT.TIER_DECISION_ID, conclusions.tierDecisionId())
                .set(ACCOUNT.CHANGED_AT, business.now(tenantId).atOffset(ZoneOffset.UTC))
                .set(ACCOUNT.RECORDED_AT, clock.now().atOffset(ZoneOffset.UTC))
                .where(ACCOUNT.TENANT_ID.eq(tenantId), ACCOUNT.ID.eq(state.id()))
                .execute();
    }

    /** Writes what a command about one account means for others that count with it: their counts and conclusions, in one statement. */
    void updateCounted(UUID tenantId, List<AccountState> others) {
        if (others.isEmpty()) {
            return;
        }
        var columns = Columns.of(others);
        db.execute(
                COUNTED,
                columns.uuids(AccountState::id),
                columns.uuids(AccountState::unitId),
                columns.uuids(it -> it.ties().rootId()),
                columns.numbers(it -> it.counts().group()),
                columns.numbers(it -> it.counts().site()),
                columns.texts(it -> it.conclusions().ownership()),
                columns.texts(it -> it.conclusions().kind()),
                columns.texts(it -> it.conclusions().regionType()),
                columns.texts(it -> it.conclusions().tier()),
                columns.uuids(it -> it.conclusions().kindDecisionId()),
                columns.uuids(it -> it.conclusions().tierDecisionId()),
                tenantId);
    }

    static AccountState state(Record row) {
        return new AccountState(
                row.get(ACCOUNT.ID),
                row.get(ACCOUNT.NUMBER),
                row.get(ACCOUNT.VERSION),
                row.get(ACCOUNT.STATE),
                details(row),
                row.get(ACCOUNT.NAME_KEY),
                row.get(ACCOUNT.DISCRIMINATOR),
                row.get(ACCOUNT.UNIT_ID),
                new Ties(
                        row.get(ACCOUNT.PARENT_ID),
                        Objects.requireNonNullElse(row.get(ACCOUNT.ROOT_ID), row.get(ACCOUNT.ID)),
                        row.get(ACCOUNT.SITE_ID)),
                new Counts(
                        row.get(ACCOUNT.TRUCKS),
                        row.get(ACCOUNT.OUR_TRUCKS),
                        row.get(ACCOUNT.GROUP_TRUCKS),
                        row.get(ACCOUNT.SITE_TRUCKS),
                        row.get(ACCOUNT.LARGEST_PURCHASE)),
                new Conclusions(
                        row.get(ACCOUNT.OWNERSHIP),
                        row.get(ACCOUNT.KIND),
                        row.get(ACCOUNT.REGION_TYPE),
                        row.get(ACCOUNT.TIER),
                        row.get(ACCOUNT.KIND_DECISION_ID),
                        row.get(ACCOUNT.TIER_DECISION_ID)),
                row.get(ACCOUNT.IMPORT_ID));
    }

    private static AccountDetails details(Record row) {
        return new AccountDetails(
                AccountType.of(row.get(ACCOUNT.TYPE)),
                row.get(ACCOUNT.NAME),
                row.get(ACCOUNT.USCC),
                row.get(ACCOUNT.DIVISION_CODE),
                row.get(ACCOUNT.ADDRESS),
                row.get(ACCOUNT.INDUSTRY),
                row.get(ACCOUNT.CATEGORY),
                row.get(ACCOUNT.TRANSPORT_CATEGORY),
                row.get(ACCOUNT.DEALER_ID),
                row.get(ACCOUNT.KEEPER_ID));
    }
}
