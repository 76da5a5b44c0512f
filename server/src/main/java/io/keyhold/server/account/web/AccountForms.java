package io.keyhold.server.account.web;

import io.keyhold.server.account.AccountDetails;
import io.keyhold.server.account.AccountType;
import io.keyhold.server.account.AmendAccount;
import io.keyhold.server.account.BuyingPart;
import io.keyhold.server.account.ContactDetails;
import io.keyhold.server.account.HoldingFigure;
import io.keyhold.server.account.LegalBasis;
import io.keyhold.server.account.RegisterAccount;
import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.kernel.web.RefusedException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What clients send about accounts. */
final class AccountForms {
    private AccountForms() {}

    /** An account's details as a form has them. */
    record Details(
            String type,
            @Nullable String name,
            @Nullable String uscc,
            @Nullable String divisionCode,
            @Nullable String address,
            @Nullable String industry,
            @Nullable String category,
            @Nullable String transportCategory,
            @Nullable UUID dealerId,
            @Nullable UUID keeperId) {
        AccountDetails details() {
            return new AccountDetails(
                    type(type),
                    Objects.requireNonNullElse(name, ""),
                    uscc,
                    divisionCode,
                    address,
                    industry,
                    category,
                    transportCategory,
                    dealerId,
                    keeperId);
        }

        private static AccountType type(String code) {
            return switch (code) {
                case "organisation" -> AccountType.ORGANISATION;
                case "person" -> AccountType.PERSON;
                default -> throw noSuchCode("type", code);
            };
        }
    }

    /** A figure of trucks held. */
    record Figure(String brand, boolean ours, String modelClass, long quantity, LocalDate asOf) {
        HoldingFigure figure() {
            return new HoldingFigure(brand, ours, modelClass, quantity, asOf);
        }
    }

    /** A new account, with the first figures if there are any, and what tells it apart from another of its name. */
    record NewAccount(
            Details details,
            @Nullable List<Figure> holdings,
            @Nullable Distinct distinct) {
        RegisterAccount register() {
            return distinct == null
                    ? new RegisterAccount(details.details(), figures(), List.of(), "", null)
                    : new RegisterAccount(
                            details.details(), figures(), List.of(), distinct.discriminator(), null, distinct.reason());
        }

        private List<HoldingFigure> figures() {
            return holdings == null
                    ? List.of()
                    : holdings.stream().map(Figure::figure).toList();
        }
    }

    /** "Not the same": what tells it apart from the other organisation of its name, and why it is another one. */
    record Distinct(String discriminator, String reason) {}

    /** Changed details, and the version the person saw. */
    record Amendment(
            long version,
            Details details,
            @Nullable String reason,
            @Nullable Distinct distinct) {
        AmendAccount of(UUID accountId) {
            return distinct == null
                    ? new AmendAccount(accountId, version, details.details(), reason)
                    : new AmendAccount(
                            accountId, version, details.details(), distinct.reason(), distinct.discriminator());
        }
    }

    record Figures(long version, List<Figure> holdings) {}

    record NewPurchase(long version, String modelClass, long quantity, LocalDate purchasedOn) {}

    /** Where the account belongs; what is absent stays as it is, and an empty id takes the tie away. */
    record Placement(long version, @Nullable UUID parentId) {}

    record Placing(long version, @Nullable UUID siteId) {}

    record NewSite(String name, String divisionCode) {}

    record CarrierLink(long version, UUID carrierId, boolean hauls) {}

    record Versioned(long version, @Nullable String reason) {}

    record Distinction(long version, String discriminator, String reason) {}

    record Reason(String reason) {}

    /** A contact as a form has it. */
    record ContactForm(
            @Nullable Long version,
            String name,
            @Nullable String title,
            String part,
            @Nullable String phone,
            @Nullable String email,
            String legalBasis,
            @Nullable String source,
            @Nullable LocalDate notifiedOn) {
        ContactDetails details() {
            return new ContactDetails(
                    name,
                    title,
                    known(BuyingPart.of(part), "part", part),
                    phone,
                    email,
                    known(LegalBasis.of(legalBasis), "legalBasis", legalBasis),
                    Objects.requireNonNullElse(source, ""),
                    notifiedOn);
        }

        private static <T> T known(Optional<T> value, String field, String code) {
            return value.orElseThrow(() -> noSuchCode(field, code));
        }
    }

    private static RefusedException noSuchCode(String field, String code) {
        return new RefusedException(Refusal.invalid("no-such-code", Map.of("field", field, "value", code)));
    }
}
