package io.keyhold.server.audit;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Tells again, from what is stored, what a receipt was given for. Each kind of receipt has one, in the module that asks for it. */
public interface ReceiptSource {
    /** The kind of receipt. */
    String kind();

    /**
     * What the receipts of the subjects were given for, in the form of {@link Canonical}; a subject that is gone is left out. Runs in a
     * transaction of the tenant.
     */
    Map<UUID, String> contents(UUID tenantId, Collection<UUID> subjectIds);
}
