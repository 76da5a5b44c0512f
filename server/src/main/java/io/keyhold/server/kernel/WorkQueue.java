package io.keyhold.server.kernel;

import java.util.UUID;

/**
 * Work that waits for a worker. A worker holds one by a lease, which it renews while it lives: what a dead one held is free again
 * when the lease runs out.
 */
public interface WorkQueue {
    /** Puts work in, in the caller's transaction; what of it is there already is to be done now. */
    void add(String kind, UUID tenantId, UUID subjectId);

    /** Only a hint to this node's worker, after the transaction: what was ordered is in the queue's table, and looked for anyway. */
    void wake(String kind);
}
