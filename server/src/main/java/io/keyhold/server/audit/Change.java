package io.keyhold.server.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change of one subject.
 *
 * @param subjectKind the subject's noun, such as {@code account}
 * @param version the subject's version after the change, from 1 without holes; two changes can never share one
 * @param action what was done, such as {@code registered}
 * @param actorId who did it; null when the handbook or a clock did
 * @param effectiveAt the business instant from which it holds
 * @param recordedAt the system instant at which it was written down
 * @param facts what the subject is from now on
 */
public record Change(
        String subjectKind,
        UUID subjectId,
        long version,
        String action,
        @Nullable UUID actorId,
        @Nullable String reason,
        Instant effectiveAt,
        Instant recordedAt,
        Map<String, ?> facts) {}
