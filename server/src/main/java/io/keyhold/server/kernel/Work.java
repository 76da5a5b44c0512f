package io.keyhold.server.kernel;

import java.util.UUID;

/**
 * Work in a worker's hands.
 *
 * @param kind says which {@link Worker} does it
 * @param subjectId what it is about; of one kind and subject there is never more than one in the queue
 * @param attempts how often it was taken since it was put in, this time included
 */
public record Work(String kind, UUID tenantId, UUID subjectId, UUID workerId, int attempts) {}
