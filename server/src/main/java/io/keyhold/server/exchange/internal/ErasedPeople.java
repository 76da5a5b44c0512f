package io.keyhold.server.exchange.internal;

import static io.keyhold.schema.db.Tables.IMPORT;
import static io.keyhold.schema.db.Tables.IMPORT_ROW;

import io.keyhold.server.account.PersonalDataErased;
import io.keyhold.server.document.Contents;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Forgets whose personal data was erased, in the rows of imports and in the files they came from. */
@Component
class ErasedPeople {
    private final DSLContext db;
    private final Contents files;

    ErasedPeople(DSLContext db, Contents files) {
        this.db = db;
        this.files = files;
    }

    @EventListener
    void forget(PersonalDataErased event) {
        var rows = IMPORT_ROW
                .TENANT_ID
                .eq(event.tenantId())
                .and(IMPORT_ROW.ACCOUNT_ID.eq(event.accountId()).or(IMPORT_ROW.SUSPECT_ACCOUNT.eq(event.accountId())));
        forgetFiles(event, rows);
        var unfinished = IMPORT_ROW.STATE.in("ready", "suspect");
        db.update(IMPORT_ROW)
                .setNull(IMPORT_ROW.DRAFT)
                .setNull(IMPORT_ROW.CELLS)
                .set(IMPORT_ROW.NAME, event.person() ? DSL.val("") : IMPORT_ROW.NAME)
                .set(IMPORT_ROW.NAME_KEY, event.person() ? DSL.val("") : IMPORT_ROW.NAME_KEY)
                .set(IMPORT_ROW.STATE, DSL.when(unfinished, "skipped").otherwise(IMPORT_ROW.STATE))
                .where(rows)
                .execute();
    }

    private void forgetFiles(PersonalDataErased event, Condition rows) {
        db.selectDistinct(IMPORT.FILE_HASH)
                .from(IMPORT)
                .where(
                        IMPORT.TENANT_ID.eq(event.tenantId()),
                        IMPORT.ID.in(DSL.select(IMPORT_ROW.IMPORT_ID)
                                .from(IMPORT_ROW)
                                .where(rows)))
                .fetch(IMPORT.FILE_HASH)
                .forEach(hash -> files.forget(event.tenantId(), hash));
    }
}
