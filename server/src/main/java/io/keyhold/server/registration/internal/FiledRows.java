package io.keyhold.server.registration.internal;

import static io.keyhold.schema.db.Tables.REGISTRATION;

import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.kernel.SystemClock;
import io.keyhold.server.registration.internal.Filed.Deal;
import io.keyhold.server.registration.internal.Filed.Standing;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.InsertSetMoreStep;
import org.jooq.ResultQuery;
import org.jooq.UpdateSetMoreStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads and writes whole rows of the registration table. */
@Component
class FiledRows {
    private final DSLContext db;
    private final FiledJson json;
    private final BusinessClock business;
    private final SystemClock clock;

    FiledRows(DSLContext db, FiledJson json, BusinessClock business, SystemClock clock) {
        this.business = business;
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    Optional<Filed> find(UUID tenantId, UUID id) {
        return db.selectFrom(REGISTRATION)
                .where(REGISTRATION.TENANT_ID.eq(tenantId), REGISTRATION.ID.eq(id))
                .fetchOptional(json::filed);
    }

    /** Locked until the transaction ends. */
    Optional<Filed> lock(UUID tenantId, UUID id) {
        return db.selectFrom(REGISTRATION)
                .where(REGISTRATION.TENANT_ID.eq(tenantId), REGISTRATION.ID.eq(id))
                .forNoKeyUpdate()
                .fetchOptional(json::filed);
    }

    /** To be executed with what must come with it. */
    ResultQuery<?> inserted(Filed filed) {
        var intent = filed.intent();
        return person(
                        db.insertInto(REGISTRATION)
                                .set(REGISTRATION.TENANT_ID, filed.tenantId())
                                .set(REGISTRATION.ID, filed.id())
                                .set(REGISTRATION.NUMBER, filed.number())
                                .set(REGISTRATION.WRITTEN_NAME, intent.name())
                                .set(REGISTRATION.USCC, intent.uscc())
                                .set(REGISTRATION.DIVISION_CODE, intent.divisionCode())
                                .set(REGISTRATION.PRODUCT_LINE, intent.productLine())
                                .set(REGISTRATION.USE_CODE, intent.use())
                                .set(REGISTRATION.MODELS, json.models(intent.models()))
                                .set(REGISTRATION.VEHICLES, intent.vehicles())
                                .set(REGISTRATION.EXPECTED_ON, intent.expectedOn())
                                .set(REGISTRATION.TENDER, intent.tender())
                                .set(REGISTRATION.RIVALS, intent.rivals())
                                .set(REGISTRATION.SOURCE, intent.source())
                                .set(REGISTRATION.LEAD_CLASS, intent.leadClass())
                                .set(REGISTRATION.NOTE, intent.note())
                                .set(REGISTRATION.ATTACHMENTS, json.ids(intent.attachments()))
                                .set(REGISTRATION.PREVIOUS_ID, intent.previousId())
                                .set(REGISTRATION.PROGRESS, intent.progress()),
                        filed)
                .set(standing(filed))
                .returning(REGISTRATION.ID);
    }

    private static InsertSetMoreStep<?> person(InsertSetMoreStep<?> insert, Filed filed) {
        var contact = filed.intent().contact();
        return insert.set(REGISTRATION.CONTACT_NAME, contact.name())
                .set(REGISTRATION.CONTACT_TITLE, contact.title())
                .set(REGISTRATION.CONTACT_PHONE, contact.phone())
                .set(REGISTRATION.CONTACT_LEGAL_BASIS, contact.legalBasis().code())
                .set(REGISTRATION.CONTACT_SOURCE, contact.source())
                .set(REGISTRATION.PERSONAL_SALT, filed.seals().salt())
                .set(REGISTRATION.NAME_HASH, filed.seals().name())
                .set(REGISTRATION.CONTACT_HASH, filed.seals().contact())
                .set(REGISTRATION.REGISTRANT_ID, filed.who().personId())
                .set(REGISTRATION.UNIT_ID, filed.who().unitId())
                .set(REGISTRATION.SUBMITTED_AT, at(filed.submittedAt()))
                .set(REGISTRATION.RECEIVED_AT, at(filed.receivedAt()))
                .set(REGISTRATION.RECEIPT_NUMBER, filed.receiptNumber());
    }

    /** Writes where it stands now. */
    void update(Filed filed) {
        db.update(REGISTRATION)
                .set(standing(filed))
                .where(REGISTRATION.TENANT_ID.eq(filed.tenantId()), REGISTRATION.ID.eq(filed.id()))
                .execute();
    }

    /** Empties what tells of a person, and with the salt what the receipt's hashes could be tried on. */
    void erase(Filed filed, boolean name) {
        UpdateSetMoreStep<?> update = db.update(REGISTRATION)
                .setNull(REGISTRATION.CONTACT_NAME)
                .setNull(REGISTRATION.CONTACT_TITLE)
                .setNull(REGISTRATION.CONTACT_PHONE)
                .set(REGISTRATION.CONTACT_SOURCE, "-")
                .setNull(REGISTRATION.PERSONAL_SALT)
                .set(REGISTRATION.VERSION, filed.version());
        if (name) {
            update = update.set(REGISTRATION.WRITTEN_NAME, "#" + filed.number());
        }
        update.where(REGISTRATION.TENANT_ID.eq(filed.tenantId()), REGISTRATION.ID.eq(filed.id()))
                .execute();
    }

    private Map<Field<?>, @Nullable Object> standing(Filed filed) {
        var set = new LinkedHashMap<Field<?>, @Nullable Object>();
        set.put(REGISTRATION.VERSION, filed.version());
        set.put(REGISTRATION.CHANGED_AT, at(business.now(filed.tenantId())));
        set.put(REGISTRATION.RECORDED_AT, at(clock.now()));
        putStanding(set, filed.standing());
        putDeal(set, filed.deal());
        return set;
    }

    private void putStanding(Map<Field<?>, @Nullable Object> set, Standing standing) {
        set.put(REGISTRATION.STATE, standing.state().code());
        set.put(REGISTRATION.ACCOUNT_ID, standing.accountId());
        set.put(REGISTRATION.KEEPER_ID, standing.keeperId());
        set.put(REGISTRATION.OUTCOME, standing.told().code());
        set.put(REGISTRATION.CLAUSE, standing.told().clause());
        set.put(REGISTRATION.GAP, standing.told().gap());
        set.put(REGISTRATION.PACK, standing.told().pack());
        var version = standing.told().packVersion();
        set.put(REGISTRATION.PACK_VERSION, version == null ? null : (long) version);
        set.put(REGISTRATION.DECISIONS, json.ids(standing.told().decisions()));
        set.put(REGISTRATION.PROTECTED_FROM, at(standing.times().from()));
        set.put(REGISTRATION.PROTECTED_UNTIL, at(standing.times().until()));
        set.put(REGISTRATION.TAKEN_UNTIL, at(standing.times().takenUntil()));
        var passed = standing.passed();
        set.put(REGISTRATION.PASSED_TO, passed == null ? null : passed.channel());
        set.put(REGISTRATION.REWARD_LEAST, passed == null ? null : passed.least());
        set.put(REGISTRATION.REWARD_MOST, passed == null ? null : passed.most());
        set.put(REGISTRATION.REASON, standing.reason());
    }

    private void putDeal(Map<Field<?>, @Nullable Object> set, @Nullable Deal deal) {
        var reported = deal == null ? null : deal.reported();
        set.put(
                REGISTRATION.DEAL_KIND,
                reported == null ? null : reported.kind().code());
        set.put(REGISTRATION.DEAL_NUMBER, reported == null ? null : reported.number());
        set.put(REGISTRATION.DEAL_VEHICLES, reported == null ? null : reported.vehicles());
        set.put(REGISTRATION.DEAL_ON, reported == null ? null : reported.on());
        set.put(REGISTRATION.DEAL_ATTACHMENTS, reported == null ? null : json.ids(reported.attachments()));
        set.put(REGISTRATION.DEAL_REPORTED_AT, deal == null ? null : at(deal.reportedAt()));
        set.put(REGISTRATION.DEAL_VERIFIED_AT, deal == null ? null : at(deal.verifiedAt()));
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
