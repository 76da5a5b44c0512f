package io.keyhold.server.registration.internal;

import static io.keyhold.schema.db.Tables.PROTECTION;

import io.keyhold.server.account.TieGuard;
import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.kernel.Refusal;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * Somebody relies on a protection: its account is not archived meanwhile, and goes to no other group where the group is what is
 * protected. A person who wants to be forgotten is forgotten all the same.
 */
@Component
class ProtectionGuard implements TieGuard {
    private final DSLContext db;
    private final BusinessClock clock;

    ProtectionGuard(DSLContext db, BusinessClock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public Optional<Refusal> objection(UUID tenantId, UUID accountId, Change change) {
        var which = switch (change) {
            case Change.Placed _ ->
                PROTECTION
                        .SUBJECT_KIND
                        .eq("group")
                        .and(PROTECTION.ACCOUNT_ID.eq(accountId).or(PROTECTION.SUBJECT_ID.eq(accountId)));
            case Change.Archived _ -> PROTECTION.ACCOUNT_ID.eq(accountId);
            case Change.Erased _ -> DSL.falseCondition();
        };
        return db.fetchExists(PROTECTION, PROTECTION.TENANT_ID.eq(tenantId), running(tenantId), which)
                ? Optional.of(Refusal.conflict("account-is-protected", Map.of()))
                : Optional.empty();
    }

    private Condition running(UUID tenantId) {
        var now = ProtectionRows.at(clock.now(tenantId));
        return PROTECTION
                .PROTECTED_UNTIL
                .isNull()
                .or(PROTECTION.PROTECTED_UNTIL.gt(now))
                .and(PROTECTION.PROTECTED_FROM.le(now));
    }
}
