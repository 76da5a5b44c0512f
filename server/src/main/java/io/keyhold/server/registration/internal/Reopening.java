package io.keyhold.server.registration.internal;

import static io.keyhold.schema.db.Tables.REGISTRATION_WATCH;
import static io.keyhold.schema.db.Tables.REOPENING;

import io.keyhold.server.kernel.Ids;
import io.keyhold.server.registration.internal.Past.Held;
import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** When a protection ends without a deal, the dealers of the territory and whoever asked are told; they register anew (AU-9). */
@Component
class Reopening {
    private final DSLContext db;

    Reopening(DSLContext db) {
        this.db = db;
    }

    void after(Filed filed, Held held, boolean lapsed, Instant now) {
        if (lapsed) {
            tell(filed.tenantId(), held.accountId(), filed.intent().divisionCode(), now);
        }
    }

    void tell(UUID tenantId, UUID accountId, String divisionCode, Instant now) {
        db.insertInto(REOPENING)
                .set(REOPENING.TENANT_ID, tenantId)
                .set(REOPENING.ID, Ids.next())
                .set(REOPENING.ACCOUNT_ID, accountId)
                .set(REOPENING.DIVISION_CODE, divisionCode)
                .set(REOPENING.REOPENED_AT, ProtectionRows.at(now))
                .execute();
        db.update(REGISTRATION_WATCH)
                .set(REGISTRATION_WATCH.REOPENED_AT, ProtectionRows.at(now))
                .where(
                        REGISTRATION_WATCH.TENANT_ID.eq(tenantId),
                        REGISTRATION_WATCH.ACCOUNT_ID.eq(accountId),
                        REGISTRATION_WATCH.REOPENED_AT.isNull())
                .execute();
    }
}
