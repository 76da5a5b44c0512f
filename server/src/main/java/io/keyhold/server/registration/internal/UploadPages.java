package io.keyhold.server.registration.internal;

import static io.keyhold.schema.db.Tables.REGISTRATION;

import io.keyhold.server.access.Caller;
import io.keyhold.server.registration.IntentRow;
import io.keyhold.server.registration.RegistrationRow;
import io.keyhold.server.registration.internal.UploadRows.UploadRow;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Rows of an upload with the registrations they became, as those stand now: a handful of statements for all of them. */
@Component
class UploadPages {
    private final DSLContext db;
    private final FiledJson json;
    private final ScopeRows scopes;
    private final RowPages rowPages;
    private final Receipts receipts;

    UploadPages(DSLContext db, FiledJson json, ScopeRows scopes, RowPages rowPages, Receipts receipts) {
        this.db = db;
        this.json = json;
        this.scopes = scopes;
        this.rowPages = rowPages;
        this.receipts = receipts;
    }

    List<IntentRow> rows(Caller caller, List<UploadRow> rows) {
        var ids = rows.stream()
                .map(UploadRow::registrationId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var seen = filed(caller, ids);
        var registrations = rowPages.list(caller, seen, Math.max(1, seen.size())).rows().stream()
                .collect(Collectors.toMap(RegistrationRow::id, Function.identity()));
        var proofs = receipts.of(caller.tenantId(), registrations.keySet());
        return rows.stream()
                .map(row -> new IntentRow(
                        row.number(),
                        row.state(),
                        row.texts(),
                        row.problems(),
                        row.registrationId() == null ? null : registrations.get(row.registrationId()),
                        row.registrationId() == null ? null : proofs.get(row.registrationId())))
                .toList();
    }

    private List<Filed> filed(Caller caller, List<UUID> ids) {
        return db
                .selectFrom(REGISTRATION)
                .where(
                        REGISTRATION.TENANT_ID.eq(caller.tenantId()),
                        REGISTRATION.ID.eq(DSL.any(ids.toArray(UUID[]::new))))
                .fetch(json::filed)
                .stream()
                .filter(filed -> scopes.sees(caller, filed))
                .toList();
    }
}
