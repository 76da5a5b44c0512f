package io.keyhold.server.registration;

import io.keyhold.server.account.LegalBasis;
import org.jspecify.annotations.Nullable;

/**
 * Whom to talk to at the customer. Without a legal basis and a source nobody is recorded.
 *
 * @param name null once the personal data was erased
 */
public record IntentContact(
        @Nullable String name,
        @Nullable String title,
        @Nullable String phone,
        LegalBasis legalBasis,
        String source) {}
