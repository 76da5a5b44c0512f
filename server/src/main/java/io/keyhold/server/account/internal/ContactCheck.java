package io.keyhold.server.account.internal;

import io.keyhold.server.account.ContactDetails;
import io.keyhold.server.kernel.Refusal;
import java.util.Map;
import java.util.Optional;

/** Looks at a contact before it goes in: personal data without a name or a source is not recorded (PIPL). */
final class ContactCheck {
    private ContactCheck() {}

    static Optional<Refusal> refusal(ContactDetails contact) {
        if (contact.name().isBlank()) {
            return Optional.of(Refusal.invalid("contact-name-missing", Map.of("field", "name")));
        }
        if (contact.source().isBlank()) {
            return Optional.of(Refusal.invalid("contact-source-missing", Map.of("field", "source")));
        }
        return Optional.empty();
    }
}
