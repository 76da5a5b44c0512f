package io.keyhold.server.handbook;

import io.keyhold.rules.Outcome;
import java.time.Instant;
import java.util.UUID;

/**
 * A decision to be kept.
 *
 * @param subjectKind the noun of what it is about, such as {@code account}
 * @param decidedAt the business instant by whose version it was decided
 * @param cause the event that made it necessary, such as {@code account.registered}
 */
public record NewDecision(
        UUID id, String subjectKind, UUID subjectId, Outcome outcome, Instant decidedAt, String cause) {}
