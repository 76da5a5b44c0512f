package io.keyhold.server.account.internal;

import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.kernel.SystemClock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Inserts any number of new accounts in one statement; those whose credit code, name or number is taken are left out. */
@Component
class AccountInsert {
    private static final String SQL = """
            INSERT INTO account (tenant_id, id, number, version, state, type, name, name_key, discriminator, uscc, division_code,
                address, industry, category, transport_category, restricted, dealer_id, keeper_id, unit_id, root_id, import_id,
                trucks, our_trucks, group_trucks, ownership, kind, region_type, tier, kind_decision_id, tier_decision_id,
                changed_at, recorded_at)
            SELECT ?::uuid, a.id, a.number, 1, 'active', a.type, a.name, a.name_key, a.discriminator, a.uscc, a.division_code,
                a.address, a.industry, a.category, a.transport_category, a.restricted, a.dealer_id, a.keeper_id, a.unit_id, a.id,
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
        return new HashSet<>(db.resultQuery(
                        SQL,
                        tenantId,
                        business.now(tenantId).atOffset(ZoneOffset.UTC),
                        clock.now().atOffset(ZoneOffset.UTC),
                        ids(accounts, AccountState::id),
                        accounts.stream().map(AccountState::number).toArray(Long[]::new),
                        texts(accounts, a -> a.details().type().code()),
                        texts(accounts, a -> a.details().name()),
                        texts(accounts, AccountState::nameKey),
                        texts(accounts, AccountState::discriminator),
                        texts(accounts, a -> a.details().uscc()),
                        texts(accounts, a -> a.details().divisionCode()),
                        texts(accounts, a -> a.details().address()),
                        texts(accounts, a -> a.details().industry()),
                        texts(accounts, a -> a.details().category()),
                        texts(accounts, a -> a.details().transportCategory()),
                        accounts.stream().map(AccountState::restricted).toArray(Boolean[]::new),
                        ids(accounts, a -> a.details().dealerId()),
                        ids(accounts, a -> a.details().keeperId()),
                        ids(accounts, AccountState::unitId),
                        ids(accounts, AccountState::importId),
                        accounts.stream().map(a -> a.counts().trucks()).toArray(Long[]::new),
                        accounts.stream().map(a -> a.counts().ours()).toArray(Long[]::new),
                        texts(accounts, a -> a.conclusions().ownership()),
                        texts(accounts, a -> a.conclusions().kind()),
                        texts(accounts, a -> a.conclusions().regionType()),
                        texts(accounts, a -> a.conclusions().tier()),
                        ids(accounts, a -> a.conclusions().kindDecisionId()),
                        ids(accounts, a -> a.conclusions().tierDecisionId()))
                .fetch(0, UUID.class));
    }

    private static Object texts(List<AccountState> accounts, Function<AccountState, @Nullable String> column) {
        return AccountRows.column(accounts, column, String[]::new);
    }

    private static Object ids(List<AccountState> accounts, Function<AccountState, @Nullable UUID> column) {
        return AccountRows.column(accounts, column, UUID[]::new);
    }
}
