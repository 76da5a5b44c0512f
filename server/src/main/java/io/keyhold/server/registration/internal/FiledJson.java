package io.keyhold.server.registration.internal;

import static io.keyhold.schema.db.Tables.REGISTRATION;

import io.keyhold.server.account.LegalBasis;
import io.keyhold.server.registration.IntentContact;
import io.keyhold.server.registration.RegisterIntent;
import io.keyhold.server.registration.RegistrationState;
import io.keyhold.server.registration.ReportDeal;
import io.keyhold.server.registration.WantedModel;
import io.keyhold.server.registration.internal.Filed.Deal;
import io.keyhold.server.registration.internal.Filed.Passed;
import io.keyhold.server.registration.internal.Filed.Seals;
import io.keyhold.server.registration.internal.Filed.Standing;
import io.keyhold.server.registration.internal.Filed.Times;
import io.keyhold.server.registration.internal.Filed.Told;
import io.keyhold.server.registration.internal.Filed.Who;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Makes registrations of rows, and lists of columns. */
@Component
class FiledJson {
    private static final TypeReference<List<WantedModel>> MODELS = new TypeReference<>() {};
    private static final TypeReference<List<UUID>> IDS = new TypeReference<>() {};

    private final JsonMapper json;

    FiledJson(JsonMapper json) {
        this.json = json;
    }

    JSONB models(List<WantedModel> models) {
        return JSONB.valueOf(json.writeValueAsString(models));
    }

    JSONB ids(List<UUID> ids) {
        return JSONB.valueOf(json.writeValueAsString(ids));
    }

    List<UUID> ids(@Nullable JSONB column) {
        return column == null ? List.of() : json.readValue(column.data(), IDS);
    }

    Filed filed(Record row) {
        return new Filed(
                row.get(REGISTRATION.TENANT_ID),
                row.get(REGISTRATION.ID),
                row.get(REGISTRATION.NUMBER),
                row.get(REGISTRATION.VERSION),
                intent(row),
                new Who(row.get(REGISTRATION.REGISTRANT_ID), row.get(REGISTRATION.UNIT_ID)),
                new Seals(
                        row.get(REGISTRATION.PERSONAL_SALT),
                        row.get(REGISTRATION.NAME_HASH),
                        row.get(REGISTRATION.CONTACT_HASH)),
                row.get(REGISTRATION.SUBMITTED_AT).toInstant(),
                row.get(REGISTRATION.RECEIVED_AT).toInstant(),
                row.get(REGISTRATION.RECEIPT_NUMBER),
                standing(row),
                deal(row));
    }

    private RegisterIntent intent(Record row) {
        return new RegisterIntent(
                row.get(REGISTRATION.ACCOUNT_ID),
                row.get(REGISTRATION.WRITTEN_NAME),
                row.get(REGISTRATION.USCC),
                row.get(REGISTRATION.DIVISION_CODE),
                contact(row),
                json.readValue(row.get(REGISTRATION.MODELS).data(), MODELS),
                row.get(REGISTRATION.PRODUCT_LINE),
                row.get(REGISTRATION.EXPECTED_ON),
                row.get(REGISTRATION.USE_CODE),
                row.get(REGISTRATION.TENDER),
                row.get(REGISTRATION.RIVALS),
                row.get(REGISTRATION.SOURCE),
                row.get(REGISTRATION.LEAD_CLASS),
                ids(row.get(REGISTRATION.ATTACHMENTS)),
                row.get(REGISTRATION.NOTE),
                row.get(REGISTRATION.PREVIOUS_ID),
                row.get(REGISTRATION.PROGRESS));
    }

    private static IntentContact contact(Record row) {
        return new IntentContact(
                row.get(REGISTRATION.CONTACT_NAME),
                row.get(REGISTRATION.CONTACT_TITLE),
                row.get(REGISTRATION.CONTACT_PHONE),
                LegalBasis.of(row.get(REGISTRATION.CONTACT_LEGAL_BASIS)).orElseThrow(),
                row.get(REGISTRATION.CONTACT_SOURCE));
    }

    private Standing standing(Record row) {
        var channel = row.get(REGISTRATION.PASSED_TO);
        return new Standing(
                RegistrationState.of(row.get(REGISTRATION.STATE)).orElseThrow(),
                row.get(REGISTRATION.ACCOUNT_ID),
                row.get(REGISTRATION.KEEPER_ID),
                told(row),
                new Times(
                        instant(row.get(REGISTRATION.PROTECTED_FROM)),
                        instant(row.get(REGISTRATION.PROTECTED_UNTIL)),
                        instant(row.get(REGISTRATION.TAKEN_UNTIL))),
                channel == null
                        ? null
                        : new Passed(channel, row.get(REGISTRATION.REWARD_LEAST), row.get(REGISTRATION.REWARD_MOST)),
                row.get(REGISTRATION.REASON));
    }

    private Told told(Record row) {
        var version = row.get(REGISTRATION.PACK_VERSION);
        return new Told(
                row.get(REGISTRATION.OUTCOME),
                row.get(REGISTRATION.CLAUSE),
                row.get(REGISTRATION.GAP),
                row.get(REGISTRATION.PACK),
                version == null ? null : version.intValue(),
                ids(row.get(REGISTRATION.DECISIONS)));
    }

    private @Nullable Deal deal(Record row) {
        var kind = row.get(REGISTRATION.DEAL_KIND);
        if (kind == null) {
            return null;
        }
        var reported = new ReportDeal(
                ReportDeal.Kind.of(kind).orElseThrow(),
                row.get(REGISTRATION.DEAL_NUMBER),
                row.get(REGISTRATION.DEAL_VEHICLES),
                row.get(REGISTRATION.DEAL_ON),
                ids(row.get(REGISTRATION.DEAL_ATTACHMENTS)));
        return new Deal(
                reported,
                row.get(REGISTRATION.DEAL_REPORTED_AT).toInstant(),
                instant(row.get(REGISTRATION.DEAL_VERIFIED_AT)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
