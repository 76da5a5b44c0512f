package io.keyhold.server.handbook;

import java.time.Instant;
import java.util.UUID;

/**
 * A decision as it was kept.
 *
 * @param decidedAt the business instant by whose version it was decided
 * @param recordedAt the system instant at which it was written down
 * @param cause the event that made it necessary
 */
public record KeptDecision(
        UUID id,
        String subjectKind,
        UUID subjectId,
        Conclusion conclusion,
        Instant decidedAt,
        Instant recordedAt,
        String cause) {}
