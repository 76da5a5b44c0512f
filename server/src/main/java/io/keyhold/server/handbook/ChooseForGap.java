package io.keyhold.server.handbook;

import io.keyhold.rules.Choice;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Settle a gap of a handbook; it counts from the choice's first day, or from today when it names none. */
public record ChooseForGap(
        UUID tenantId, String pack, Choice choice, @Nullable UUID actorId) {}
