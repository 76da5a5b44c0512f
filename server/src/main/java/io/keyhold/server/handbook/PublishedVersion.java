package io.keyhold.server.handbook;

import io.keyhold.rules.PackRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version a company put into force; it never changes.
 *
 * @param appliesToExistingFrom the day from which what earlier versions decided is decided again
 * @param fingerprint tells its content from another's
 * @param draftId the signed draft it came from; null for a shipped pack taken over as it was
 */
public record PublishedVersion(
        PackRef ref,
        LocalDate appliesToExistingFrom,
        String fingerprint,
        @Nullable UUID draftId,
        @Nullable String note,
        @Nullable UUID publishedBy,
        Instant publishedAt) {}
