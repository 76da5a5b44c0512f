package io.keyhold.server.account.internal;

import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.kernel.Columns;
import io.keyhold.server.kernel.SystemClock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Inserts any number of new accounts in one statement; those whose credit code, name or number is taken are left out. */
@Component
class AccountInsert {
    private static final String SQL = """
            INSERT INTO account (tenant_id, id, number, version, state, type, name, name_key, discriminator, uscc, division_code,
                address, industry, category, transport_category, restricted, dealer_id, keeper_id, unit_id, import_id,
                trucks, our_trucks, group_trucks, ownership, kind, region_type, tier, kind_decision_id, tier_decision_id,
                changed_at, recorded_at)
            SELECT ?::uuid, a.id, a.number, 1, 'active', a.type, a.name, a.name_key, a.discriminator, a.uscc, a.division_code,
                a.address, a.industry, a.category, a.transport_category, a.restricted, a.dealer_id, a.keeper_id, a.unit_id,
                a.import_id, a.trucks, a.our_trucks, a.trucks, a.ownership, a.kind, a.region_type, a.tier, a.kind_decision_id,
                a.tier_decision_id, ?::timestamptz, ?::timestamptz
            FROM unnest(?::uuid[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::text[], ?::text[], ?::text[], ?::boolean[], ?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::bigint[], ?::bigint[],
                ?::text[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::uuid[])
                AS a (id, number, type, name, name_key, discriminator, uscc, division_code, address, industry, category,
                transport_category, restricted, dealer_id, keeper_id, unit_id, import_id, trucks, our_trucks, ownership, kind,
                region_type, tier, kind_decision_id, tier_decision_id)
            ON CONFLICT DO NOTHING
            RETURNING id
            """;

    private final DSLContext db;
    private final BusinessClock business;
    private final SystemClock clock;

    AccountInsert(DSLContext db, BusinessClock business, SystemClock clock) {
        this.db = db;
        this.business = business;
        this.clock = clock;
    }

    /** Returns the ids of those that went in. */
    Set<UUID> insert(UUID tenantId, List<AccountState> accounts) {
        var columns = Columns.of(accounts);
        return new HashSet<>(db.resultQuery(
                        SQL,
                        tenantId,
                        business.now(tenantId).atOffset(ZoneOffset.UTC),
                        clock.now().atOffset(ZoneOffset.UTC),
                        columns.uuids(AccountState::id),
                        columns.numbers(AccountState::number),
                        columns.texts(a -> a.details().type().code()),
                        columns.texts(a -> a.details().name()),
                        columns.texts(AccountState::nameKey),
                        columns.texts(AccountState::discriminator),
                        columns.texts(a -> a.details().uscc()),
                        columns.texts(a -> a.details().divisionCode()),
                        columns.texts(a -> a.details().address()),
                        columns.texts(a -> a.details().industry()),
                        columns.texts(a -> a.details().category()),
                        columns.texts(a -> a.details().transportCategory()),
                        columns.flags(AccountState::restricted),
                        columns.uuids(a -> a.details().dealerId()),
                        columns.uuids(a -> a.details().keeperId()),
                        columns.uuids(AccountState::unitId),
                        columns.uuids(AccountState::importId),
                        columns.numbers(a -> a.counts().trucks()),
                        columns.numbers(a -> a.counts().ours()),
                        columns.texts(a -> a.conclusions().ownership()),
                        columns.texts(a -> a.conclusions().kind()),
                        columns.texts(a -> a.conclusions().regionType()),
                        columns.texts(a -> a.conclusions().tier()),
                        columns.uuids(a -> a.conclusions().kindDecisionId()),
                        columns.uuids(a -> a.conclusions().tierDecisionId()))
                .fetch(0, UUID.class));
    }
}
