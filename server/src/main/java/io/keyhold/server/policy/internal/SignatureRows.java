package io.keyhold.server.policy.internal;

import static io.keyhold.schema.db.Tables.HANDBOOK_DRAFT;
import static io.keyhold.schema.db.Tables.HANDBOOK_SIGNATURE;

import io.keyhold.server.policy.Draft.Signature;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** The signatures under drafts, in the caller's transaction. None is ever changed. */
@Component
class SignatureRows {
    private final DSLContext db;

    SignatureRows(DSLContext db) {
        this.db = db;
    }

    void insert(DraftHead draft, Signature signature, Instant recordedAt) {
        db.insertInto(HANDBOOK_SIGNATURE)
                .set(HANDBOOK_SIGNATURE.TENANT_ID, draft.tenantId())
                .set(HANDBOOK_SIGNATURE.DRAFT_ID, draft.id())
                .set(HANDBOOK_SIGNATURE.ROUND, draft.course().round())
                .set(HANDBOOK_SIGNATURE.PART, signature.part())
                .set(HANDBOOK_SIGNATURE.ROLE, signature.role())
                .set(HANDBOOK_SIGNATURE.PERSON_ID, signature.personId())
                .set(HANDBOOK_SIGNATURE.AGREED, signature.agreed())
                .set(HANDBOOK_SIGNATURE.REMARK, signature.remark())
                .set(HANDBOOK_SIGNATURE.FINGERPRINT, draft.text().fingerprint())
                .set(HANDBOOK_SIGNATURE.SIGNED_AT, signature.at().atOffset(ZoneOffset.UTC))
                .set(HANDBOOK_SIGNATURE.RECORDED_AT, recordedAt.atOffset(ZoneOffset.UTC))
                .execute();
    }

    /** Those of each draft's latest round, in the order they were given. */
    Map<UUID, List<Signature>> latest(UUID tenantId, Collection<UUID> draftIds) {
        return db.select(
                        HANDBOOK_SIGNATURE.DRAFT_ID,
                        HANDBOOK_SIGNATURE.PART,
                        HANDBOOK_SIGNATURE.ROLE,
                        HANDBOOK_SIGNATURE.PERSON_ID,
                        HANDBOOK_SIGNATURE.AGREED,
                        HANDBOOK_SIGNATURE.REMARK,
                        HANDBOOK_SIGNATURE.SIGNED_AT)
                .from(HANDBOOK_SIGNATURE)
                .join(HANDBOOK_DRAFT)
                .on(
                        HANDBOOK_DRAFT.TENANT_ID.eq(HANDBOOK_SIGNATURE.TENANT_ID),
                        HANDBOOK_DRAFT.ID.eq(HANDBOOK_SIGNATURE.DRAFT_ID),
                        HANDBOOK_DRAFT.ROUND.eq(HANDBOOK_SIGNATURE.ROUND))
                .where(
                        HANDBOOK_SIGNATURE.TENANT_ID.eq(tenantId),
                        HANDBOOK_SIGNATURE.DRAFT_ID.eq(DSL.any(draftIds.toArray(UUID[]::new))))
                .orderBy(HANDBOOK_SIGNATURE.RECORDED_AT)
                .fetchGroups(
                        HANDBOOK_SIGNATURE.DRAFT_ID,
                        row -> new Signature(
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                row.value6(),
                                row.value7().toInstant()));
    }
}
