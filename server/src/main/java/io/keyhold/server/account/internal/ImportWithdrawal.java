package io.keyhold.server.account.internal;

import static io.keyhold.schema.db.Tables.ACCOUNT;
import static io.keyhold.schema.db.Tables.ACCOUNT_ALIAS;
import static io.keyhold.schema.db.Tables.ACCOUNT_SCOPE;
import static io.keyhold.schema.db.Tables.CARRIER;
import static io.keyhold.schema.db.Tables.DUPLICATE_PAIR;
import static io.keyhold.schema.db.Tables.DUPLICATE_UNLOOKED;
import static io.keyhold.schema.db.Tables.HOLDING;

import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Permission;
import io.keyhold.server.account.AccountRef;
import io.keyhold.server.account.AccountType;
import io.keyhold.server.account.AccountUses;
import io.keyhold.server.account.Completion;
import io.keyhold.server.kernel.Columns;
import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.kernel.TenantTransactions;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Takes an import out again, the accounts it entered and what it added to others, all or nothing: only while nobody has touched one. */
@Component
class ImportWithdrawal {
    private static final int NAMED = 20;
    /** Accounts whose keys go in one statement. */
    private static final int KEYS_OF = 5_000;

    /** Accounts the import entered or completed that are not as it left them, or whose contacts are not. */
    private static final String TOUCHED = """
            WITH left_at AS (SELECT c.id, c.version FROM unnest(?::uuid[], ?::bigint[]) AS c (id, version)),
                torn AS (SELECT t.id FROM unnest(?::uuid[]) AS t (id))
            SELECT a.number
            FROM account a LEFT JOIN left_at l ON l.id = a.id
            WHERE a.tenant_id = ?::uuid AND (a.import_id = ?::uuid OR l.id IS NOT NULL)
              AND (a.version <> coalesce(l.version, 1) OR a.id IN (SELECT id FROM torn)
                OR EXISTS (
                    SELECT FROM contact c
                    WHERE c.tenant_id = a.tenant_id AND c.account_id = a.id AND (
                        c.import_id = ?::uuid AND c.version > 1
                        OR a.import_id = ?::uuid AND c.import_id IS DISTINCT FROM a.import_id)))
            """;

    private final DSLContext db;
    private final ImportedAdditions additions;
    private final ContactRows contacts;
    private final TenantTransactions transactions;
    private final Postings postings;
    private final ObjectProvider<AccountUses> uses;

    ImportWithdrawal(
            DSLContext db,
            ImportedAdditions additions,
            ContactRows contacts,
            TenantTransactions transactions,
            Postings postings,
            ObjectProvider<AccountUses> uses) {
        this.uses = uses;
        this.postings = postings;
        this.db = db;
        this.additions = additions;
        this.contacts = contacts;
        this.transactions = transactions;
    }

    Outcome<Integer> withdraw(Caller caller, UUID importId, List<Completion> completions) {
        if (!caller.may(Permission.ACCOUNT_IMPORT)) {
            return Outcome.refused(Refusal.forbidden("not-permitted"));
        }
        var tenantId = caller.tenantId();
        return transactions.command(tenantId, () -> {
            var completed = Completed.of(completions);
            var entered = lock(tenantId, importId);
            var touched = touched(tenantId, importId, completed);
            if (!touched.isEmpty()) {
                return Outcome.refused(Refusal.conflict("import-touched", Map.of("accounts", touched)));
            }
            var used = used(tenantId, entered);
            if (!used.isEmpty()) {
                return Outcome.refused(Refusal.conflict("import-in-use", inUse(used)));
            }
            for (var completion : completed.spans()) {
                if (!entered.contains(completion.accountId())
                        && additions.takeBack(caller, importId, completion)
                                instanceof Outcome.Refused<AccountRef>(var refusal)) {
                    return Outcome.refused(refusal);
                }
            }
            return Outcome.done(delete(tenantId, importId) + completions.size());
        });
    }

    private Set<UUID> lock(UUID tenantId, UUID importId) {
        return new HashSet<>(db.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.TENANT_ID.eq(tenantId), ACCOUNT.IMPORT_ID.eq(importId))
                .orderBy(ACCOUNT.ID)
                .forUpdate()
                .fetch(ACCOUNT.ID));
    }

    /**
     * What an import did to each account it completed, from before its first change to after its last.
     *
     * @param torn accounts that somebody else changed in between
     */
    private record Completed(Collection<Completion> spans, Set<UUID> torn) {
        static Completed of(List<Completion> completions) {
            var spans = new LinkedHashMap<UUID, Completion>();
            var torn = new HashSet<UUID>();
            for (var next : completions) {
                var last = spans.get(next.accountId());
                if (last != null && last.after() != next.before()) {
                    torn.add(next.accountId());
                }
                long before = last == null ? next.before() : last.before();
                spans.put(next.accountId(), new Completion(next.accountId(), before, next.after()));
            }
            return new Completed(spans.values(), torn);
        }
    }

    /** The numbers of the accounts that someone has changed, given a contact, or tied to another account since. */
    private List<String> touched(UUID tenantId, UUID importId, Completed completed) {
        var columns = Columns.of(completed.spans());
        var left = new TreeSet<Long>();
        left.addAll(db.resultQuery(
                        TOUCHED,
                        columns.uuids(Completion::accountId),
                        columns.numbers(Completion::after),
                        Columns.of(completed.torn()).uuids(id -> id),
                        tenantId,
                        importId,
                        importId,
                        importId)
                .fetch(0, Long.class));
        left.addAll(db.select(ACCOUNT.NUMBER)
                .from(ACCOUNT)
                .where(ACCOUNT.TENANT_ID.eq(tenantId), ACCOUNT.IMPORT_ID.eq(importId), tied(tenantId))
                .fetch(ACCOUNT.NUMBER));
        return named(left);
    }

    private static List<String> named(Collection<Long> numbers) {
        return numbers.stream()
                .limit(NAMED)
                .map(number -> Long.toString(number))
                .toList();
    }

    /** The numbers of the accounts that rows of other modules point to. */
    private List<Long> used(UUID tenantId, Set<UUID> entered) {
        var used = new HashSet<UUID>();
        for (var module : uses) {
            used.addAll(module.used(tenantId, entered));
        }
        return used.isEmpty()
                ? List.of()
                : db.select(ACCOUNT.NUMBER)
                        .from(ACCOUNT)
                        .where(ACCOUNT.TENANT_ID.eq(tenantId), ACCOUNT.ID.eq(DSL.any(used.toArray(UUID[]::new))))
                        .orderBy(ACCOUNT.NUMBER)
                        .fetch(ACCOUNT.NUMBER);
    }

    private static Map<String, Object> inUse(List<Long> used) {
        return Map.of("count", used.size(), "accounts", String.join(", ", named(used)));
    }

    private static Condition tied(UUID tenantId) {
        var other = ACCOUNT.as("other");
        return DSL.exists(
                        DSL.selectOne().from(other).where(other.TENANT_ID.eq(tenantId), other.PARENT_ID.eq(ACCOUNT.ID)))
                .or(DSL.exists(DSL.selectOne()
                        .from(CARRIER)
                        .where(CARRIER.TENANT_ID.eq(tenantId), CARRIER.CARRIER_ID.eq(ACCOUNT.ID))));
    }

    /** The logs of changes and decisions stay: what was once there can still be proved. */
    private int delete(UUID tenantId, UUID importId) {
        delete(tenantId, importId, ACCOUNT_SCOPE, ACCOUNT_SCOPE.TENANT_ID, ACCOUNT_SCOPE.ACCOUNT_ID);
        deleteKeys(tenantId, importId);
        delete(tenantId, importId, ACCOUNT_ALIAS, ACCOUNT_ALIAS.TENANT_ID, ACCOUNT_ALIAS.ACCOUNT_ID);
        delete(tenantId, importId, HOLDING, HOLDING.TENANT_ID, HOLDING.ACCOUNT_ID);
        delete(tenantId, importId, DUPLICATE_UNLOOKED, DUPLICATE_UNLOOKED.TENANT_ID, DUPLICATE_UNLOOKED.ACCOUNT_ID);
        delete(tenantId, importId, DUPLICATE_PAIR, DUPLICATE_PAIR.TENANT_ID, DUPLICATE_PAIR.SMALLER_ID);
        delete(tenantId, importId, DUPLICATE_PAIR, DUPLICATE_PAIR.TENANT_ID, DUPLICATE_PAIR.LARGER_ID);
        contacts.takeBack(tenantId, importId);
        return db.deleteFrom(ACCOUNT)
                .where(ACCOUNT.TENANT_ID.eq(tenantId), ACCOUNT.IMPORT_ID.eq(importId))
                .execute();
    }

    private void deleteKeys(UUID tenantId, UUID importId) {
        var filed = db.select(ACCOUNT.NUMBER, ACCOUNT.NAME, ACCOUNT.TYPE)
                .from(ACCOUNT)
                .where(ACCOUNT.TENANT_ID.eq(tenantId), ACCOUNT.IMPORT_ID.eq(importId))
                .fetch(row -> new Postings.Filed(
                        row.value1(), row.value2(), row.value3().equals(AccountType.ORGANISATION.code())));
        for (int from = 0; from < filed.size(); from += KEYS_OF) {
            postings.withdraw(tenantId, filed.subList(from, Math.min(filed.size(), from + KEYS_OF)));
        }
    }

    private void delete(UUID tenantId, UUID importId, Table<?> table, Field<UUID> tenant, Field<UUID> account) {
        db.deleteFrom(table)
                .where(tenant.eq(tenantId), account.in(imported(tenantId, importId)))
                .execute();
    }

    private Select<Record1<UUID>> imported(UUID tenantId, UUID importId) {
        return DSL.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.TENANT_ID.eq(tenantId), ACCOUNT.IMPORT_ID.eq(importId));
    }
}
