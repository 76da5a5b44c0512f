package io.keyhold.server.handbook;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A company adopted a version of a handbook or chose for one of its gaps; published in the same transaction. Whatever was decided by
 * that handbook may have to be decided again.
 *
 * @param from the first day that is decided differently
 */
public record HandbookChanged(UUID tenantId, String pack, LocalDate from) {}
