package io.keyhold.server.organization;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A membership to begin.
 *
 * @param to the first day no longer; null for no set end
 */
public record Appointment(
        UUID personId,
        UUID unitId,
        String position,
        String role,
        LocalDate from,
        @Nullable LocalDate to) {}
