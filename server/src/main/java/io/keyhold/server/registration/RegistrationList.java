package io.keyhold.server.registration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of registrations.
 *
 * @param next the number to go on from; null on the last page
 */
public record RegistrationList(
        List<RegistrationRow> rows, @Nullable Long next) {
    public RegistrationList {
        rows = List.copyOf(rows);
    }
}
