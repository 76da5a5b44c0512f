package io.keyhold.server.access;

import java.util.Optional;
import java.util.UUID;

/** Says what a person may do today, by the company's business clock. */
public interface Callers {
    /** The person as a caller; empty when there is no such person or the person has left. */
    Optional<Caller> find(UUID tenantId, UUID personId);
}
