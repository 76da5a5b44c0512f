package io.keyhold.server.handbook.internal;

import static io.keyhold.schema.db.Tables.HANDBOOK_CHOICE;
import static io.keyhold.schema.db.Tables.HANDBOOK_VERSION;

import io.keyhold.rules.Choice;
import io.keyhold.rules.PackRef;
import io.keyhold.server.handbook.PublishedVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of handbook versions and choices. */
@Component
class AdoptedRows {
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final DSLContext db;
    private final JsonMapper json;

    AdoptedRows(DSLContext db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** Both lists in one statement: every request looks here, as soon as what it knew has grown old. */
    Adopted read(UUID tenantId) {
        var versions = DSL.multiset(DSL.select(
                                HANDBOOK_VERSION.PACK,
                                HANDBOOK_VERSION.VERSION,
                                HANDBOOK_VERSION.EFFECTIVE_FROM,
                                HANDBOOK_VERSION.EFFECTIVE_UNTIL,
                                HANDBOOK_VERSION.APPLIES_TO_EXISTING_FROM,
                                HANDBOOK_VERSION.FINGERPRINT)
                        .from(HANDBOOK_VERSION)
                        .where(HANDBOOK_VERSION.TENANT_ID.eq(tenantId))
                        .orderBy(HANDBOOK_VERSION.ADOPTED_AT, HANDBOOK_VERSION.PACK, HANDBOOK_VERSION.VERSION))
                .as("versions");
        var choices = DSL.multiset(DSL.selectFrom(HANDBOOK_CHOICE)
                        .where(HANDBOOK_CHOICE.TENANT_ID.eq(tenantId))
                        .orderBy(HANDBOOK_CHOICE.PACK, HANDBOOK_CHOICE.GAP, HANDBOOK_CHOICE.COUNTS_FROM))
                .as("choices");
        var both = db.select(versions, choices).fetchSingle();
        return new Adopted(
                both.value1()
                        .map(row -> new Adopted.Version(
                                new PackRef(row.value1(), Math.toIntExact(row.value2()), row.value3(), row.value4()),
                                row.value5(),
                                row.value6())),
                both.value2().map(this::chosen));
    }

    private Adopted.Chosen chosen(Record row) {
        var places = row.get(HANDBOOK_CHOICE.PLACES);
        return new Adopted.Chosen(
                row.get(HANDBOOK_CHOICE.PACK),
                new Choice(
                        row.get(HANDBOOK_CHOICE.GAP),
                        row.get(HANDBOOK_CHOICE.CODE),
                        places == null ? Map.of() : json.readValue(places.data(), TEXTS),
                        row.get(HANDBOOK_CHOICE.CHOSEN_BY),
                        row.get(HANDBOOK_CHOICE.WHY),
                        row.get(HANDBOOK_CHOICE.CHOSEN_ON),
                        row.get(HANDBOOK_CHOICE.COUNTS_FROM)));
    }

    /** The files of a version, path to text. */
    Map<String, String> content(UUID tenantId, PackRef ref) {
        var content = db.select(HANDBOOK_VERSION.CONTENT)
                .from(HANDBOOK_VERSION)
                .where(
                        HANDBOOK_VERSION.TENANT_ID.eq(tenantId),
                        HANDBOOK_VERSION.PACK.eq(ref.id()),
                        HANDBOOK_VERSION.VERSION.eq((long) ref.version()))
                .fetchSingle()
                .value1();
        return json.readValue(content.data(), TEXTS);
    }

    /** A version about to be written. */
    record NewVersion(
            Adopted.Version version,
            Map<String, String> content,
            @Nullable Map<String, String> template,
            @Nullable UUID draftId,
            @Nullable String note,
            @Nullable UUID actorId) {}

    void insert(UUID tenantId, NewVersion made, Instant recordedAt) {
        var ref = made.version().ref();
        db.insertInto(HANDBOOK_VERSION)
                .set(HANDBOOK_VERSION.TENANT_ID, tenantId)
                .set(HANDBOOK_VERSION.PACK, ref.id())
                .set(HANDBOOK_VERSION.VERSION, (long) ref.version())
                .set(HANDBOOK_VERSION.EFFECTIVE_FROM, ref.from())
                .set(HANDBOOK_VERSION.EFFECTIVE_UNTIL, ref.until())
                .set(HANDBOOK_VERSION.APPLIES_TO_EXISTING_FROM, made.version().existingFrom())
                .set(HANDBOOK_VERSION.CONTENT, JSONB.valueOf(json.writeValueAsString(made.content())))
                .set(HANDBOOK_VERSION.FINGERPRINT, made.version().fingerprint())
                .set(
                        HANDBOOK_VERSION.TEMPLATE,
                        made.template() == null ? null : JSONB.valueOf(json.writeValueAsString(made.template())))
                .set(HANDBOOK_VERSION.DRAFT_ID, made.draftId())
                .set(HANDBOOK_VERSION.NOTE, made.note())
                .set(HANDBOOK_VERSION.ADOPTED_BY, made.actorId())
                .set(HANDBOOK_VERSION.ADOPTED_AT, recordedAt.atOffset(ZoneOffset.UTC))
                .execute();
    }

    List<PublishedVersion> published(UUID tenantId, String pack) {
        return db.select(
                        HANDBOOK_VERSION.PACK,
                        HANDBOOK_VERSION.VERSION,
                        HANDBOOK_VERSION.EFFECTIVE_FROM,
                        HANDBOOK_VERSION.EFFECTIVE_UNTIL,
                        HANDBOOK_VERSION.APPLIES_TO_EXISTING_FROM,
                        HANDBOOK_VERSION.FINGERPRINT,
                        HANDBOOK_VERSION.DRAFT_ID,
                        HANDBOOK_VERSION.NOTE,
                        HANDBOOK_VERSION.ADOPTED_BY,
                        HANDBOOK_VERSION.ADOPTED_AT)
                .from(HANDBOOK_VERSION)
                .where(HANDBOOK_VERSION.TENANT_ID.eq(tenantId), HANDBOOK_VERSION.PACK.eq(pack))
                .orderBy(HANDBOOK_VERSION.VERSION)
                .fetch(row -> new PublishedVersion(
                        new PackRef(row.value1(), Math.toIntExact(row.value2()), row.value3(), row.value4()),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8(),
                        row.value9(),
                        row.value10().toInstant()));
    }

    /** The files of the shipped pack that was taken in last. */
    Optional<Map<String, String>> takenTemplate(UUID tenantId, String pack) {
        return db.select(HANDBOOK_VERSION.TEMPLATE)
                .from(HANDBOOK_VERSION)
                .where(
                        HANDBOOK_VERSION.TENANT_ID.eq(tenantId),
                        HANDBOOK_VERSION.PACK.eq(pack),
                        HANDBOOK_VERSION.TEMPLATE.isNotNull())
                .orderBy(HANDBOOK_VERSION.VERSION.desc())
                .limit(1)
                .fetchOptional(row -> json.readValue(row.value1().data(), TEXTS));
    }

    void insert(
            UUID tenantId,
            String pack,
            Choice choice,
            LocalDate countsFrom,
            @Nullable UUID actorId,
            Instant recordedAt) {
        db.insertInto(HANDBOOK_CHOICE)
                .set(HANDBOOK_CHOICE.TENANT_ID, tenantId)
                .set(HANDBOOK_CHOICE.PACK, pack)
                .set(HANDBOOK_CHOICE.GAP, choice.gap())
                .set(HANDBOOK_CHOICE.COUNTS_FROM, countsFrom)
                .set(HANDBOOK_CHOICE.CODE, choice.code())
                .set(
                        HANDBOOK_CHOICE.PLACES,
                        choice.code() != null ? null : JSONB.valueOf(json.writeValueAsString(choice.places())))
                .set(HANDBOOK_CHOICE.CHOSEN_BY, choice.by())
                .set(HANDBOOK_CHOICE.WHY, choice.why())
                .set(HANDBOOK_CHOICE.CHOSEN_ON, choice.on())
                .set(HANDBOOK_CHOICE.ACTOR_ID, actorId)
                .set(HANDBOOK_CHOICE.RECORDED_AT, recordedAt.atOffset(ZoneOffset.UTC))
                .execute();
    }
}
