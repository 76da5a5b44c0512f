package io.keyhold.server.registration.internal;

import static io.keyhold.schema.db.Tables.PROTECTION;
import static io.keyhold.schema.db.Tables.REGISTRATION;
import static io.keyhold.schema.db.Tables.REGISTRATION_WATCH;
import static io.keyhold.schema.db.Tables.REOPENING;

import io.keyhold.server.account.AccountUses;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** A registration is kept for good, and so is the account it is about. */
@Component
class RegisteredAccounts implements AccountUses {
    /** Where accounts are pointed to. */
    private record Pointer(Table<?> table, Field<UUID> tenant, Field<UUID> account) {}

    private static final List<Pointer> POINTERS = List.of(
            new Pointer(REGISTRATION, REGISTRATION.TENANT_ID, REGISTRATION.ACCOUNT_ID),
            new Pointer(PROTECTION, PROTECTION.TENANT_ID, PROTECTION.ACCOUNT_ID),
            new Pointer(REGISTRATION_WATCH, REGISTRATION_WATCH.TENANT_ID, REGISTRATION_WATCH.ACCOUNT_ID),
            new Pointer(REOPENING, REOPENING.TENANT_ID, REOPENING.ACCOUNT_ID));

    private final DSLContext db;

    RegisteredAccounts(DSLContext db) {
        this.db = db;
    }

    @Override
    public Set<UUID> used(UUID tenantId, Collection<UUID> accountIds) {
        var ids = accountIds.toArray(UUID[]::new);
        var used = new HashSet<UUID>();
        for (var pointer : POINTERS) {
            used.addAll(db.selectDistinct(pointer.account())
                    .from(pointer.table())
                    .where(pointer.tenant().eq(tenantId), pointer.account().eq(DSL.any(ids)))
                    .fetch(pointer.account()));
        }
        return used;
    }
}
