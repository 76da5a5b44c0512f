package io.keyhold.server.handbook;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps decisions for good: outcome, clause, row, version, inputs, steps, instant, cause. */
public interface DecisionLog {
    /** Keeps the decisions, in the caller's transaction, in one statement. */
    void record(UUID tenantId, List<NewDecision> decisions);

    Optional<KeptDecision> find(UUID tenantId, UUID id);

    /** Those of the ids there are, in one statement and in no order. */
    List<KeptDecision> findAll(UUID tenantId, Collection<UUID> ids);

    /**
     * How often a clause decided something, by decision and row; counted up to {@code atMost} decisions in all, in no order.
     */
    List<Carried> carriedBy(UUID tenantId, String pack, String clause, int atMost);

    /** Decisions one row of a table made. */
    record Carried(String decision, @Nullable String row, int count) {}

    /** What was decided of a subject under one name, newest first. */
    List<KeptDecision> history(UUID tenantId, UUID subjectId, String decision);
}
