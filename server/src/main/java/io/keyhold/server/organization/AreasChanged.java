package io.keyhold.server.organization;

import java.time.LocalDate;
import java.util.UUID;

/**
 * From the day on a market office's area is another one, so accounts may belong to another office. Listeners run in the same
 * transaction.
 */
public record AreasChanged(UUID tenantId, LocalDate from) {}
