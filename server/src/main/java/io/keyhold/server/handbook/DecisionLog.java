package io.keyhold.server.handbook;

import java.util.List;
import java.util.UUID;

/** Keeps decisions for good: outcome, clause, row, version, inputs, steps, instant, cause. */
public interface DecisionLog {
    /** Keeps the decisions, in the caller's transaction, in one batch. */
    void record(UUID tenantId, List<NewDecision> decisions);
}
