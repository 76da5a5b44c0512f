package io.keyhold.server.policy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a draft is handed in for.
 *
 * @param from its first day in force, today or later
 * @param existingFrom the day from which what earlier versions decided is decided again; its first day when null
 * @param note what changes, for those who sign (GD-11: the mark of the change)
 */
public record Submission(LocalDate from, @Nullable LocalDate existingFrom, String note) {}
