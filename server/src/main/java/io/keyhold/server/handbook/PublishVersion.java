package io.keyhold.server.handbook;

import io.keyhold.rules.Pack;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Put a signed draft into force.
 *
 * @param pack the draft's content, read
 * @param base the version it changes; 0 when the company has none of this pack
 * @param from its first day, today or later
 * @param appliesToExistingFrom the day from which what earlier versions decided is decided again, not before {@code from}
 * @param template the files of the shipped pack it takes in, where it does
 */
public record PublishVersion(
        UUID tenantId,
        Pack pack,
        int base,
        LocalDate from,
        LocalDate appliesToExistingFrom,
        @Nullable Map<String, String> template,
        UUID draftId,
        @Nullable String note,
        UUID actorId) {}
