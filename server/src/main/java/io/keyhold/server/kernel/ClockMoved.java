package io.keyhold.server.kernel;

import java.time.Instant;
import java.util.UUID;

/**
 * A demo company's business clock went forward. Whatever runs out by the clock (protections, duties) may lapse then, in the same
 * transaction.
 */
public record ClockMoved(UUID tenantId, Instant before, Instant after) {}
