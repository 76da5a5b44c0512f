package io.keyhold.server.organization;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who holds which position with which role in which unit.
 *
 * @param role the role's code; {@code access} knows what it allows
 * @param from the first day
 * @param to the first day no longer; null while no end is set
 */
public record Membership(
        UUID id,
        UUID personId,
        UUID unitId,
        String position,
        String role,
        LocalDate from,
        @Nullable LocalDate to) {
    /** Whether it has ended by the day. */
    public boolean over(LocalDate day) {
        return to != null && !to.isAfter(day);
    }

    /** Whether it holds on the day. */
    public boolean on(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
}
