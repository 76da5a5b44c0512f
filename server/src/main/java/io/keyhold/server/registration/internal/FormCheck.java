package io.keyhold.server.registration.internal;

import io.keyhold.matching.CreditCode;
import io.keyhold.matching.CreditCodeCheck;
import io.keyhold.matching.NormalisedName;
import io.keyhold.rules.Dictionary;
import io.keyhold.rules.Pack;
import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.organization.Places;
import io.keyhold.server.registration.RegisterIntent;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether a form is filled in so that it can be received at all. */
@Component
class FormCheck {
    private static final int LONGEST = 200;
    private static final int LONGEST_TEXT = 2_000;
    private static final long MOST = 1_000_000;
    private static final int MODELS = 20;
    private static final int FILES = 20;

    private final Places places;
    private final BusinessClock clock;

    FormCheck(Places places, BusinessClock clock) {
        this.places = places;
        this.clock = clock;
    }

    Outcome<RegisterIntent> check(UUID tenantId, RegisterIntent intent, Pack pack) {
        return company(intent)
                .or(() -> contact(intent))
                .or(() -> wanted(tenantId, intent))
                .or(() -> codes(intent, pack))
                .or(() -> texts(intent))
                .<Outcome<RegisterIntent>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(intent));
    }

    private Optional<Refusal> company(RegisterIntent intent) {
        if (NormalisedName.of(intent.name()).text().isEmpty()) {
            return invalid("name-missing", "name");
        }
        if (intent.name().length() > LONGEST) {
            return Optional.of(Refusal.invalid("name-too-long", Map.of("field", "name", "value", LONGEST)));
        }
        if (intent.uscc() != null && !(CreditCode.check(intent.uscc()) instanceof CreditCodeCheck.Valid)) {
            return invalid("registration-credit-code-wrong", "uscc");
        }
        return places.find(intent.divisionCode()).isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.invalid(
                        "no-such-place", Map.of("field", "divisionCode", "value", intent.divisionCode())));
    }

    private static Optional<Refusal> contact(RegisterIntent intent) {
        var contact = intent.contact();
        if (contact.name() == null || contact.name().isBlank() || contact.name().length() > LONGEST) {
            return invalid("registration-contact-missing", "contact.name");
        }
        return contact.source().isBlank()
                ? invalid("registration-contact-source-missing", "contact.source")
                : Optional.empty();
    }

    private Optional<Refusal> wanted(UUID tenantId, RegisterIntent intent) {
        boolean each = intent.models().stream()
                .allMatch(model -> !model.modelClass().isBlank()
                        && model.modelClass().length() <= LONGEST
                        && model.quantity() >= 1
                        && model.quantity() <= MOST);
        if (intent.models().isEmpty() || intent.models().size() > MODELS || !each || intent.vehicles() > MOST) {
            return invalid("registration-models-wrong", "models");
        }
        return intent.expectedOn().isBefore(clock.today(tenantId))
                ? invalid("registration-expected-in-the-past", "expectedOn")
                : Optional.empty();
    }

    private static Optional<Refusal> codes(RegisterIntent intent, Pack pack) {
        return unknown(pack, "productLine", intent.productLine(), "productLine")
                .or(() -> unknown(pack, "transportCategory", intent.use(), "use"))
                .or(() -> unknown(pack, "leadSource", intent.source(), "source"))
                .or(() -> unknown(pack, "leadClass", intent.leadClass(), "leadClass"));
    }

    /** A dictionary the handbook does not have asks for nothing. */
    private static Optional<Refusal> unknown(Pack pack, String dictionary, @Nullable String code, String field) {
        Dictionary known = pack.dictionaries().get(dictionary);
        if (known == null) {
            return Optional.empty();
        }
        boolean wanted = dictionary.equals("productLine") || dictionary.equals("leadSource");
        if (code == null) {
            return wanted ? invalid("registration-code-missing", field) : Optional.empty();
        }
        return known.codes().stream().anyMatch(each -> each.id().equals(code))
                ? Optional.empty()
                : Optional.of(Refusal.invalid("registration-code-unknown", Map.of("field", field, "value", code)));
    }

    private static Optional<Refusal> texts(RegisterIntent intent) {
        boolean longer = Stream.of(intent.rivals(), intent.note(), intent.progress())
                .anyMatch(text -> text != null && text.length() > LONGEST_TEXT);
        return longer || intent.attachments().size() > FILES
                ? invalid("registration-too-long", "note")
                : Optional.empty();
    }

    private static Optional<Refusal> invalid(String code, String field) {
        return Optional.of(Refusal.invalid(code, Map.of("field", field)));
    }
}
