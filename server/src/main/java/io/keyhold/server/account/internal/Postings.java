package io.keyhold.server.account.internal;

import static io.keyhold.schema.db.Tables.ACCOUNT_SCOPE;

import io.keyhold.matching.NameGrams;
import io.keyhold.matching.NormalisedName;
import io.keyhold.matching.SearchKeys;
import io.keyhold.server.access.Scope;
import io.keyhold.server.kernel.Columns;
import io.keyhold.server.organization.OrganizationMap;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The rows by which lists and searches find an account: who may see it, and the keys of its name. */
@Component
class Postings {
    private static final String SCOPES = """
            INSERT INTO account_scope (tenant_id, scope, number, account_id, type, name, name_key, sort_trucks, division_code,
                industry, ownership, kind, region_type, tier, state)
            SELECT a.tenant_id, p.scope, a.number, a.id, a.type, a.name, a.name_key, a.sort_trucks, a.division_code, a.industry,
                a.ownership, a.kind, a.region_type, a.tier, a.state
            FROM unnest(?::uuid[], ?::text[]) AS p (account_id, scope)
            JOIN account a ON a.tenant_id = ?::uuid AND a.id = ANY (?::uuid[]) AND a.id = p.account_id
            """;
    private static final String GRAMS = """
            INSERT INTO account_gram (tenant_id, gram, number)
            SELECT ?::uuid, p.gram, p.number
            FROM unnest(?::text[], ?::bigint[]) AS p (gram, number)
            """;
    private static final String GRAMS_OUT = """
            DELETE FROM account_gram g
            USING unnest(?::text[], ?::bigint[]) AS p (gram, number)
            WHERE g.tenant_id = ?::uuid AND g.gram = p.gram AND g.number = p.number
            """;
    private static final String REFRESH = """
            UPDATE account_scope s
            SET type = a.type, name = a.name, name_key = a.name_key, sort_trucks = a.sort_trucks, division_code = a.division_code,
                industry = a.industry, ownership = a.ownership, kind = a.kind, region_type = a.region_type, tier = a.tier,
                state = a.state
            FROM account a
            WHERE a.tenant_id = ?::uuid AND a.id = ANY (?::uuid[]) AND s.tenant_id = a.tenant_id AND s.account_id = a.id
            """;

    private final DSLContext db;

    Postings(DSLContext db) {
        this.db = db;
    }

    /** Writes both kinds of rows for accounts that have none yet. */
    void write(UUID tenantId, Collection<AccountState> accounts, OrganizationMap organization) {
        writeScopes(tenantId, accounts, organization);
        writeGrams(tenantId, accounts);
    }

    /** Repeats the listed columns after the account rows changed. */
    void refresh(UUID tenantId, Collection<AccountState> accounts) {
        if (!accounts.isEmpty()) {
            db.execute(REFRESH, tenantId, Columns.of(accounts).uuids(AccountState::id));
        }
    }

    void rescope(UUID tenantId, AccountState account, OrganizationMap organization) {
        rescope(tenantId, List.of(account), organization);
    }

    /** Writes anew who may see the accounts. */
    void rescope(UUID tenantId, Collection<AccountState> accounts, OrganizationMap organization) {
        db.deleteFrom(ACCOUNT_SCOPE)
                .where(
                        ACCOUNT_SCOPE.TENANT_ID.eq(tenantId),
                        ACCOUNT_SCOPE.ACCOUNT_ID.in(
                                accounts.stream().map(AccountState::id).toList()))
                .execute();
        writeScopes(tenantId, accounts, organization);
    }

    /** The same for those of them whose rows are not as the organization now says. */
    void rescopeWhereDifferent(UUID tenantId, Collection<AccountState> accounts, OrganizationMap organization) {
        var written = db.select(ACCOUNT_SCOPE.ACCOUNT_ID, ACCOUNT_SCOPE.SCOPE)
                .from(ACCOUNT_SCOPE)
                .where(
                        ACCOUNT_SCOPE.TENANT_ID.eq(tenantId),
                        ACCOUNT_SCOPE.ACCOUNT_ID.in(
                                accounts.stream().map(AccountState::id).toList()))
                .fetchGroups(ACCOUNT_SCOPE.ACCOUNT_ID, ACCOUNT_SCOPE.SCOPE);
        var different = accounts.stream()
                .filter(account -> !scopesOf(account, organization)
                        .equals(Set.copyOf(written.getOrDefault(account.id(), List.of()))))
                .toList();
        if (!different.isEmpty()) {
            rescope(tenantId, different, organization);
        }
    }

    void rename(UUID tenantId, AccountState before, AccountState after) {
        withdraw(tenantId, List.of(Filed.of(before)));
        writeGrams(tenantId, List.of(after));
    }

    /** What an account was filed by. */
    record Filed(long number, String name, boolean organisation) {
        static Filed of(AccountState account) {
            return new Filed(account.number(), account.details().name(), account.organisation());
        }

        /** The keys of companies are looked up by {@link JooqCompanySearch}; a person is found by part of the name only. */
        Stream<Posting> postings() {
            var keys = organisation ? SearchKeys.stored(name) : NameGrams.of(NormalisedName.of(name));
            return keys.stream().map(key -> new Posting(key, number));
        }
    }

    /** Takes out the keys of accounts that are gone or go by another name. */
    void withdraw(UUID tenantId, Collection<Filed> accounts) {
        var postings = accounts.stream().flatMap(Filed::postings).toList();
        if (!postings.isEmpty()) {
            var columns = Columns.of(postings);
            db.execute(GRAMS_OUT, columns.texts(Posting::gram), columns.numbers(Posting::number), tenantId);
        }
    }

    private record Key(UUID accountId, String scope) {}

    private void writeScopes(UUID tenantId, Collection<AccountState> accounts, OrganizationMap organization) {
        var keys = accounts.stream()
                .flatMap(account -> scopesOf(account, organization).stream().map(scope -> new Key(account.id(), scope)))
                .toList();
        if (!keys.isEmpty()) {
            var columns = Columns.of(keys);
            // The ids are named twice: a plan made before statistics know the company must not read all of its
            // accounts.
            db.execute(
                    SCOPES,
                    columns.uuids(Key::accountId),
                    columns.texts(Key::scope),
                    tenantId,
                    Columns.of(accounts).uuids(AccountState::id));
        }
    }

    private record Posting(String gram, long number) {}

    private void writeGrams(UUID tenantId, Collection<AccountState> accounts) {
        var postings = accounts.stream().map(Filed::of).flatMap(Filed::postings).toList();
        if (!postings.isEmpty()) {
            var columns = Columns.of(postings);
            db.execute(GRAMS, tenantId, columns.texts(Posting::gram), columns.numbers(Posting::number));
        }
    }

    /** The keys under which someone may see the account: its place, its keeper, its units and all above them but head office. */
    static Set<String> scopesOf(AccountState account, OrganizationMap organization) {
        var scopes = new LinkedHashSet<String>();
        if (account.details().divisionCode() != null) {
            scopes.add(Scope.Key.place(account.details().divisionCode()));
        }
        if (account.details().keeperId() != null) {
            scopes.add(Scope.Key.person(account.details().keeperId()));
        }
        for (var unitId : units(account)) {
            scopes.add(Scope.Key.unit(unitId));
            for (var above : organization.chain(unitId)) {
                if (above.parentId() != null) {
                    scopes.add(Scope.Key.below(above.id()));
                }
            }
        }
        return scopes;
    }

    private static List<UUID> units(AccountState account) {
        return Stream.of(account.unitId(), account.details().dealerId())
                .filter(Objects::nonNull)
                .toList();
    }
}
