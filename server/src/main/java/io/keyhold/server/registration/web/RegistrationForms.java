package io.keyhold.server.registration.web;

import io.keyhold.server.account.AccountDetails;
import io.keyhold.server.account.AccountType;
import io.keyhold.server.account.LegalBasis;
import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.kernel.web.RefusedException;
import io.keyhold.server.registration.IntentContact;
import io.keyhold.server.registration.RegisterIntent;
import io.keyhold.server.registration.ReportDeal;
import io.keyhold.server.registration.ScreeningRuling;
import io.keyhold.server.registration.WantedModel;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What clients send about registrations. */
final class RegistrationForms {
    private RegistrationForms() {}

    /** The person at the customer; legalBasis is a code of the law's list. */
    record ContactForm(
            String name, @Nullable String title, @Nullable String phone, String legalBasis, String source) {
        IntentContact contact() {
            var basis = LegalBasis.of(legalBasis)
                    .orElseThrow(() -> wrong("no-such-legal-basis", "contact.legalBasis", legalBasis));
            return new IntentContact(name, title, phone, basis, source);
        }
    }

    record Model(String modelClass, long quantity) {
        WantedModel wanted() {
            return new WantedModel(modelClass, quantity);
        }
    }

    /** The purchase-intent form. */
    record NewRegistration(
            @Nullable UUID accountId,
            String name,
            @Nullable String uscc,
            String divisionCode,
            ContactForm contact,
            List<Model> models,
            @Nullable String productLine,
            LocalDate expectedOn,
            @Nullable String use,
            boolean tender,
            @Nullable String rivals,
            @Nullable String source,
            @Nullable String leadClass,
            @Nullable List<UUID> attachments,
            @Nullable String note,
            @Nullable UUID previousId,
            @Nullable String progress) {
        RegisterIntent intent() {
            return new RegisterIntent(
                    accountId,
                    name.strip(),
                    blankAsNone(uscc),
                    divisionCode,
                    contact.contact(),
                    models.stream().map(Model::wanted).toList(),
                    blankAsNone(productLine),
                    expectedOn,
                    blankAsNone(use),
                    tender,
                    blankAsNone(rivals),
                    blankAsNone(source),
                    blankAsNone(leadClass),
                    Objects.requireNonNullElse(attachments, List.of()),
                    blankAsNone(note),
                    previousId,
                    blankAsNone(progress));
        }
    }

    record ReasonForm(String reason) {}

    record TransferForm(UUID personId, String reason) {}

    record RulingForm(boolean agree, String reason) {}

    /** kind is contract or invoice. */
    record DealForm(
            String kind,
            String number,
            long vehicles,
            LocalDate on,
            @Nullable List<UUID> attachments) {
        ReportDeal deal() {
            var known = ReportDeal.Kind.of(kind).orElseThrow(() -> wrong("deal-wrong", "kind", kind));
            return new ReportDeal(
                    known, number.strip(), vehicles, on, Objects.requireNonNullElse(attachments, List.of()));
        }
    }

    /** An account to be entered; what is left out comes from the registration's own form. */
    record NewAccount(
            String name,
            @Nullable String uscc,
            String divisionCode,
            @Nullable String industry,
            @Nullable String category,
            @Nullable String transportCategory) {
        AccountDetails details() {
            return new AccountDetails(
                    AccountType.ORGANISATION,
                    name.strip(),
                    blankAsNone(uscc),
                    divisionCode,
                    null,
                    blankAsNone(industry),
                    blankAsNone(category),
                    blankAsNone(transportCategory),
                    null,
                    null);
        }
    }

    /** Just one of same, enter and reject. */
    record ScreeningForm(
            @Nullable UUID same,
            @Nullable NewAccount enter,
            @Nullable Boolean reject,
            String reason) {
        ScreeningRuling ruling() {
            if (same != null && enter == null && !Boolean.TRUE.equals(reject)) {
                return new ScreeningRuling.Same(same, reason);
            }
            if (same == null && enter != null && !Boolean.TRUE.equals(reject)) {
                return new ScreeningRuling.Enter(enter.details(), reason);
            }
            if (same == null && enter == null && Boolean.TRUE.equals(reject)) {
                return new ScreeningRuling.Reject(reason);
            }
            throw wrong("screening-one-answer", "same", "");
        }
    }

    private static @Nullable String blankAsNone(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static RefusedException wrong(String code, String field, String value) {
        return new RefusedException(Refusal.invalid(code, Map.of("field", field, "value", value)));
    }
}
