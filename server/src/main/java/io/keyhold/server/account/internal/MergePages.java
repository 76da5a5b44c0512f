package io.keyhold.server.account.internal;

import static io.keyhold.schema.db.Tables.ACCOUNT;
import static io.keyhold.schema.db.Tables.ACCOUNT_MERGE;
import static io.keyhold.schema.db.Tables.PERSON;

import io.keyhold.schema.db.tables.Account;
import io.keyhold.server.access.Caller;
import io.keyhold.server.account.Merges.Cursor;
import io.keyhold.server.account.Merges.Merge;
import io.keyhold.server.account.Merges.Named;
import io.keyhold.server.account.Merges.Page;
import io.keyhold.server.organization.Organizations;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the merges as people know them. */
@Component
class MergePages {
    private static final Account KEPT = ACCOUNT.as("kept");
    private static final Account MERGED = ACCOUNT.as("gone");

    private final DSLContext db;
    private final Organizations organizations;

    MergePages(DSLContext db, Organizations organizations) {
        this.db = db;
        this.organizations = organizations;
    }

    Merge merge(UUID tenantId, UUID mergeId) {
        return select(tenantId, ACCOUNT_MERGE.ID.eq(mergeId)).fetchSingle(MergePages::merge);
    }

    /** Only merges whose kept account the caller sees. */
    Page page(Caller caller, @Nullable Cursor after, int limit) {
        var organization = organizations.map(caller.tenantId());
        var before = after == null
                ? DSL.noCondition()
                : DSL.row(ACCOUNT_MERGE.MERGED_AT, ACCOUNT_MERGE.ID)
                        .lt(DSL.row(after.at().atOffset(ZoneOffset.UTC), after.id()));
        var found = select(caller.tenantId(), before)
                .orderBy(ACCOUNT_MERGE.MERGED_AT.desc(), ACCOUNT_MERGE.ID.desc())
                .limit(limit + 1)
                .fetch();
        var rows = found.stream().limit(limit).toList();
        var shown = rows.stream()
                .filter(row ->
                        Visibility.sees(caller, AccountRows.state(row.into(KEPT).into(ACCOUNT)), organization))
                .map(MergePages::merge)
                .toList();
        return new Page(shown, found.size() > limit ? cursor(rows.getLast()) : null);
    }

    private SelectConditionStep<Record> select(UUID tenantId, Condition which) {
        var by = PERSON.as("merger");
        var undoer = PERSON.as("undoer");
        return db.select(ACCOUNT_MERGE.fields())
                .select(KEPT.fields())
                .select(MERGED.ID, MERGED.NUMBER, MERGED.NAME)
                .select(by.NAME.as("merged_by_name"), undoer.NAME.as("undone_by_name"))
                .from(ACCOUNT_MERGE)
                .join(KEPT)
                .on(KEPT.TENANT_ID.eq(ACCOUNT_MERGE.TENANT_ID), KEPT.ID.eq(ACCOUNT_MERGE.KEPT_ID))
                .join(MERGED)
                .on(MERGED.TENANT_ID.eq(ACCOUNT_MERGE.TENANT_ID), MERGED.ID.eq(ACCOUNT_MERGE.MERGED_ID))
                .join(by)
                .on(by.TENANT_ID.eq(ACCOUNT_MERGE.TENANT_ID), by.ID.eq(ACCOUNT_MERGE.MERGED_BY))
                .leftJoin(undoer)
                .on(undoer.TENANT_ID.eq(ACCOUNT_MERGE.TENANT_ID), undoer.ID.eq(ACCOUNT_MERGE.UNDONE_BY))
                .where(ACCOUNT_MERGE.TENANT_ID.eq(tenantId), which);
    }

    private static Cursor cursor(Record row) {
        return new Cursor(row.get(ACCOUNT_MERGE.MERGED_AT).toInstant(), row.get(ACCOUNT_MERGE.ID));
    }

    private static Merge merge(Record row) {
        var undoneAt = row.get(ACCOUNT_MERGE.UNDONE_AT);
        return new Merge(
                row.get(ACCOUNT_MERGE.ID),
                new Named(row.get(KEPT.ID), row.get(KEPT.NUMBER), row.get(KEPT.NAME)),
                new Named(row.get(MERGED.ID), row.get(MERGED.NUMBER), row.get(MERGED.NAME)),
                row.get(ACCOUNT_MERGE.REASON),
                row.get("merged_by_name", String.class),
                row.get(ACCOUNT_MERGE.MERGED_AT).toInstant(),
                row.get("undone_by_name", String.class),
                undoneAt == null ? null : undoneAt.toInstant(),
                row.get(ACCOUNT_MERGE.UNDO_REASON));
    }
}
