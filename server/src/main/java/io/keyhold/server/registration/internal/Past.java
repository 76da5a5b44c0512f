package io.keyhold.server.registration.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The protections a subject has had, and those of other subjects that hold it too, the latest first. */
record Past(List<Held> held) {
    Past {
        held = List.copyOf(held);
    }

    /** One of them; {@code ending} says how it ended, null while nobody has. */
    record Held(
            UUID id,
            Subject subject,
            UUID registrationId,
            UUID accountId,
            UUID unitId,
            Instant from,
            @Nullable Instant until,
            @Nullable String ending) {
        boolean coversAt(Instant now) {
            return !from.isAfter(now) && (until == null || until.isAfter(now));
        }
    }

    Optional<Held> holderAt(Instant now) {
        return held.stream().filter(each -> each.coversAt(now)).findFirst();
    }

    /** Those the unit had last, one after the other, with nobody else's and no deal between. */
    List<Held> runOf(Subject subject, UUID unitId, Instant now) {
        return held.stream()
                .filter(each -> each.subject().equals(subject))
                .filter(each -> each.until() == null || !each.until().equals(each.from()))
                .takeWhile(each -> each.unitId().equals(unitId) && ranOut(each, now))
                .toList();
    }

    /** Without a deal, whether a worker said so yet or not; whoever withdraws just to register anew gains nothing. */
    private static boolean ranOut(Held each, Instant now) {
        var ending = each.ending();
        return ending == null
                ? each.until() != null && !each.until().isAfter(now)
                : ending.equals("lapsed") || ending.equals("withdrawn");
    }
}
