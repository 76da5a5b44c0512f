package io.keyhold.server.account.internal;

import io.keyhold.server.account.Merges.Moves;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a merge carried over and how both accounts were before, kept as JSON: by this it is undone.
 *
 * @param keptBefore the kept account's fields that the merge changed, as they were
 * @param keptAfter the same as the merge left them
 * @param mergedBefore the merged account's fields that it lost
 * @param mergedDiscriminator what told it apart
 * @param children accounts under the merged one that came under the kept one
 * @param rulings pairs ruled "not the same" on the kept account's behalf
 * @param others what other modules carried, by their nouns
 */
record Carried(
        Map<String, @Nullable String> keptBefore,
        Map<String, @Nullable String> keptAfter,
        Map<String, @Nullable String> mergedBefore,
        String mergedDiscriminator,
        Set<UUID> children,
        Figures figures,
        List<UUID> purchases,
        List<UUID> contacts,
        Hauls hauls,
        Names names,
        List<UUID> rulings,
        Map<String, Map<String, Object>> others) {
    /** Figures added to the kept account at an instant, at which they struck others out. */
    record Figures(List<UUID> added, Instant at) {}

    /** Who hauls for whom: rows taken away, and those put in their place. */
    record Hauls(List<Haul> taken, List<Haul> added) {}

    /** One hauls for the other. */
    record Haul(UUID accountId, UUID carrierId, @Nullable UUID actorId, Instant recordedAt) {}

    /** Aliases the kept account learnt, and those the merged one gave up. */
    record Names(List<String> learnt, List<Alias> givenUp) {
        static final Names NONE = new Names(List.of(), List.of());
    }

    /** A learnt name, and what had taught it. */
    record Alias(String name, String source) {}

    Carried with(Names carriedNames, Map<String, Map<String, Object>> othersToo) {
        return new Carried(
                keptBefore,
                keptAfter,
                mergedBefore,
                mergedDiscriminator,
                children,
                figures,
                purchases,
                contacts,
                hauls,
                carriedNames,
                rulings,
                othersToo);
    }

    Moves moves() {
        return new Moves(
                figures.added().size(),
                purchases.size(),
                contacts.size(),
                children.size(),
                hauls.taken().size());
    }
}
