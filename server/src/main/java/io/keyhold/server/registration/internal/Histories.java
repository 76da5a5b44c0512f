package io.keyhold.server.registration.internal;

import io.keyhold.server.audit.Change;
import io.keyhold.server.audit.ChangeLog;
import io.keyhold.server.organization.People;
import io.keyhold.server.registration.RegistrationBook.Entry;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells what happened to a registration, from the log of changes. */
@Component
class Histories {
    private final ChangeLog changes;
    private final People people;

    Histories(ChangeLog changes, People people) {
        this.changes = changes;
        this.people = people;
    }

    List<Entry> of(Filed filed) {
        var logged = changes.of(filed.tenantId(), filed.id());
        var actors =
                logged.stream().map(Change::actorId).filter(Objects::nonNull).collect(Collectors.toSet());
        var names = people.names(filed.tenantId(), actors);
        return logged.stream().map(change -> entry(change, names)).toList();
    }

    private static Entry entry(Change change, Map<UUID, String> names) {
        var actorId = change.actorId();
        return new Entry(
                change.version(),
                change.action(),
                actorId == null ? null : names.getOrDefault(actorId, ""),
                change.reason(),
                change.effectiveAt(),
                change.recordedAt(),
                text(change, "state"),
                text(change, "outcome"),
                text(change, "clause"));
    }

    private static @Nullable String text(Change change, String fact) {
        var value = change.facts().get(fact);
        return value == null ? null : value.toString();
    }
}
