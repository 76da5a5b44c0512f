package io.keyhold.server.handbook;

import static io.keyhold.schema.db.Tables.TENANT;

import io.keyhold.server.kernel.Ids;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jooq.DSLContext;

/** A company of its own for one test. */
final class Company {
    private Company() {}

    static UUID found(DSLContext db) {
        UUID id = Ids.next();
        db.insertInto(TENANT)
                .set(TENANT.ID, id)
                .set(TENANT.NAME, "北山重卡 " + id)
                .set(TENANT.ZONE, "Asia/Shanghai")
                .set(TENANT.DEMO, true)
                .set(TENANT.CREATED_AT, OffsetDateTime.parse("2026-01-01T00:00:00Z"))
                .execute();
        return id;
    }
}
