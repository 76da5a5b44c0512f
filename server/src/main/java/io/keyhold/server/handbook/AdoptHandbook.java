package io.keyhold.server.handbook;

import io.keyhold.rules.Choice;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Take a shipped pack over.
 *
 * @param template the pack's id, such as {@code truck-maker}
 * @param from its first day; the template's own when null
 * @param choices settle gaps from the same day on, unless they name a later one
 */
public record AdoptHandbook(
        UUID tenantId,
        String template,
        @Nullable LocalDate from,
        List<Choice> choices,
        @Nullable UUID actorId) {
    public AdoptHandbook {
        choices = List.copyOf(choices);
    }
}
