package io.keyhold.server.audit;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The log of changes; written in the transaction of the change itself, never altered except to erase personal data. */
public interface ChangeLog {
    /** Writes one change down. */
    default void record(UUID tenantId, Change change) {
        record(tenantId, List.of(change));
    }

    /** Writes many down in one statement's batch. */
    void record(UUID tenantId, List<Change> changes);

    /** The subject's changes, newest first. */
    List<Change> of(UUID tenantId, UUID subjectId);

    /** Removes the named facts from every version of the subjects: that they changed stays known, what was said does not. */
    void erase(UUID tenantId, Collection<UUID> subjectIds, Set<String> facts);
}
