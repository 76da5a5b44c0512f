package io.keyhold.server.registration.internal;

import static io.keyhold.schema.db.Tables.REGISTRATION;

import io.keyhold.server.account.PersonalDataErased;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A customer who was a person is forgotten here too: the name as written, and whom to talk to. */
@Component
class ErasedCustomers {
    private static final String WHY = "account-erased";

    private final DSLContext db;
    private final FiledRows rows;
    private final Hands hands;

    ErasedCustomers(DSLContext db, FiledRows rows, Hands hands) {
        this.db = db;
        this.rows = rows;
        this.hands = hands;
    }

    @EventListener
    void forget(PersonalDataErased event) {
        if (event.person()) {
            db.select(REGISTRATION.ID)
                    .from(REGISTRATION)
                    .where(REGISTRATION.TENANT_ID.eq(event.tenantId()), REGISTRATION.ACCOUNT_ID.eq(event.accountId()))
                    .orderBy(REGISTRATION.ID)
                    .fetch(REGISTRATION.ID)
                    .forEach(id -> forget(event.tenantId(), id));
        }
    }

    private void forget(UUID tenantId, UUID id) {
        rows.lock(tenantId, id).ifPresent(filed -> hands.erased(null, filed, true, WHY));
    }
}
