package io.keyhold.server.organization;

import java.util.UUID;

/** Implemented by each module that holds things in a person's name; nobody leaves before every one of them is empty. */
public interface Keeps {
    /** What the person keeps in this module. */
    Kept kept(UUID tenantId, UUID personId);

    /** Gives all of it to the successor, in the transaction of the leaving. */
    void handOver(HandOver order);
}
