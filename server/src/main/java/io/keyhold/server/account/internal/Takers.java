package io.keyhold.server.account.internal;

import static io.keyhold.schema.db.Tables.ACCOUNT;

import io.keyhold.server.access.Caller;
import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.organization.Organizations;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Says who has the credit code or the name that an account wanted. One the caller may not see is "known to us", never whose. */
@Component
class Takers {
    private final DSLContext db;
    private final Survivors survivors;
    private final Organizations organizations;

    Takers(DSLContext db, Survivors survivors, Organizations organizations) {
        this.db = db;
        this.survivors = survivors;
        this.organizations = organizations;
    }

    Map<UUID, Refusal> reasons(Caller caller, List<AccountState> refused) {
        var known = known(
                caller.tenantId(),
                refused.stream()
                        .map(it -> it.details().uscc())
                        .filter(Objects::nonNull)
                        .toList(),
                refused.stream().map(AccountState::nameKey).toList());
        var reasons = new HashMap<UUID, Refusal>();
        for (var account : refused) {
            known.stream()
                    .filter(other -> !other.id().equals(account.id()) && clashes(account, other))
                    .findFirst()
                    .ifPresent(other -> reasons.put(account.id(), reason(caller, account, other)));
        }
        return reasons;
    }

    List<AccountState> known(UUID tenantId, Collection<String> creditCodes, Collection<String> nameKeys) {
        return db.selectFrom(ACCOUNT)
                .where(ACCOUNT.TENANT_ID.eq(tenantId), ACCOUNT.NAME_KEY.in(nameKeys))
                .union(db.selectFrom(ACCOUNT).where(ACCOUNT.TENANT_ID.eq(tenantId), ACCOUNT.USCC.in(creditCodes)))
                .fetch(AccountRows::state);
    }

    private static boolean clashes(AccountState account, AccountState other) {
        return sameCode(account, other) || sameName(account, other);
    }

    private static boolean sameCode(AccountState account, AccountState other) {
        return account.details().uscc() != null
                && account.details().uscc().equals(other.details().uscc());
    }

    private static boolean sameName(AccountState account, AccountState other) {
        return account.organisation()
                && other.organisation()
                && account.nameKey().equals(other.nameKey())
                && account.discriminator().equals(other.discriminator());
    }

    private Refusal reason(Caller caller, AccountState account, AccountState known) {
        var other = survivors.of(caller.tenantId(), known);
        var code = sameCode(account, known) ? "credit-code-taken" : "name-taken";
        if (!Visibility.sees(caller, other, organizations.map(caller.tenantId()))) {
            return Refusal.conflict(code + "-unseen", Map.of());
        }
        return Refusal.conflict(
                code,
                Map.of(
                        "accountId",
                        other.id().toString(),
                        "number",
                        other.number(),
                        "name",
                        other.details().name()));
    }
}
