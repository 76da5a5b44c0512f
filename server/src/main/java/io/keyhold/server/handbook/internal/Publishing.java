package io.keyhold.server.handbook.internal;

import io.keyhold.rules.Choice;
import io.keyhold.rules.Pack;
import io.keyhold.rules.PackRef;
import io.keyhold.rules.PackRefused;
import io.keyhold.rules.Packs;
import io.keyhold.server.handbook.AdoptHandbook;
import io.keyhold.server.handbook.HandbookChanged;
import io.keyhold.server.handbook.PublishVersion;
import io.keyhold.server.handbook.internal.AdoptedRows.NewVersion;
import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.kernel.ConstraintViolations;
import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.kernel.SystemClock;
import io.keyhold.server.kernel.TenantTransactions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Puts versions into force: shipped packs as they are, and signed drafts. The past is not changed by it. */
@Component
class Publishing {
    private final Shelf shelf;
    private final Templates templates;
    private final AdoptedRows rows;
    private final TenantTransactions transactions;
    private final BusinessClock clock;
    private final SystemClock system;
    private final ApplicationEventPublisher events;

    Publishing(
            Shelf shelf,
            Templates templates,
            AdoptedRows rows,
            TenantTransactions transactions,
            BusinessClock clock,
            SystemClock system,
            ApplicationEventPublisher events) {
        this.shelf = shelf;
        this.templates = templates;
        this.rows = rows;
        this.transactions = transactions;
        this.clock = clock;
        this.system = system;
        this.events = events;
    }

    Outcome<PackRef> adopt(AdoptHandbook command) {
        var template = templates.find(command.template());
        if (template.isEmpty()) {
            return Outcome.refused(Refusal.notFound("no-such-template"));
        }
        var refusal = refuse(template.get(), command.choices());
        return refusal != null
                ? Outcome.refused(refusal)
                : written(command.tenantId(), () -> adopt(command, template.get()));
    }

    private Outcome<PackRef> adopt(AdoptHandbook command, Pack template) {
        var tenantId = command.tenantId();
        var newest = newest(tenantId, template.ref().id());
        LocalDate from = command.from() == null ? template.ref().from() : command.from();
        if (newest != null && from.isBefore(clock.today(tenantId))) {
            return Outcome.refused(changesThePast(from));
        }
        int version = newest == null ? 1 : newest.version() + 1;
        var ref = new PackRef(template.ref().id(), version, from, template.ref().until());
        var files = template.sources();
        insert(tenantId, ref, from, new Content(files, files, null, null, command.actorId()));
        for (Choice choice : command.choices()) {
            var countsFrom = choice.from() == null ? from : choice.from();
            rows.insert(tenantId, ref.id(), choice, countsFrom, command.actorId(), system.now());
        }
        return Outcome.done(ref);
    }

    Outcome<PackRef> publish(PublishVersion command) {
        return written(command.tenantId(), () -> publishIn(command));
    }

    private Outcome<PackRef> publishIn(PublishVersion command) {
        var tenantId = command.tenantId();
        var id = command.pack().ref().id();
        var newest = newest(tenantId, id);
        var refusal = refuse(command, newest);
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        var ref = new PackRef(
                id, command.base() + 1, command.from(), command.pack().ref().until());
        insert(
                tenantId,
                ref,
                command.appliesToExistingFrom(),
                new Content(
                        command.pack().sources(),
                        command.template(),
                        command.draftId(),
                        command.note(),
                        command.actorId()));
        return Outcome.done(ref);
    }

    private @Nullable Refusal refuse(PublishVersion command, @Nullable PackRef newest) {
        if (command.base() != (newest == null ? 0 : newest.version())) {
            return newerVersion();
        }
        if (command.from().isBefore(clock.today(command.tenantId()))) {
            return changesThePast(command.from());
        }
        if (newest != null && command.from().isBefore(newest.from())) {
            return Refusal.invalid(
                    "newest-version-begins-later", Map.of("day", newest.from().toString()));
        }
        return dropsChosen(command);
    }

    /** What the company chose for a gap must remain one of its choices, as long as the gap is there. */
    private @Nullable Refusal dropsChosen(PublishVersion command) {
        try {
            shelf.with(command.tenantId(), command.pack());
            return null;
        } catch (PackRefused refused) {
            return Refusal.invalid("no-such-choice", Map.of("problems", problems(refused)));
        }
    }

    /** What a version is besides its number and days. */
    private record Content(
            Map<String, String> files,
            @Nullable Map<String, String> template,
            @Nullable UUID draftId,
            @Nullable String note,
            @Nullable UUID actorId) {}

    private void insert(UUID tenantId, PackRef ref, LocalDate existingFrom, Content content) {
        var version = new Adopted.Version(ref, existingFrom, Packs.fingerprint(content.files()));
        rows.insert(
                tenantId,
                new NewVersion(
                        version,
                        content.files(),
                        content.template(),
                        content.draftId(),
                        content.note(),
                        content.actorId()),
                system.now());
        events.publishEvent(new HandbookChanged(tenantId, ref.id(), existingFrom));
    }

    private @Nullable PackRef newest(UUID tenantId, String pack) {
        return rows.read(tenantId).versions().stream()
                .map(Adopted.Version::ref)
                .filter(ref -> ref.id().equals(pack))
                .reduce((one, other) -> one.version() > other.version() ? one : other)
                .orElse(null);
    }

    private Outcome<PackRef> written(UUID tenantId, Supplier<Outcome<PackRef>> write) {
        try {
            return transactions.command(tenantId, write);
        } catch (DataAccessException failure) {
            if (ConstraintViolations.violates(failure, "handbook_version_pkey")) {
                return Outcome.refused(newerVersion());
            }
            throw failure;
        } finally {
            shelf.forget(tenantId);
        }
    }

    private static Refusal newerVersion() {
        return Refusal.conflict("newer-version-published", Map.of());
    }

    static @Nullable Refusal refuse(Pack pack, List<Choice> choices) {
        try {
            pack.withChoices(choices);
            return null;
        } catch (PackRefused refused) {
            return Refusal.invalid("no-such-choice", Map.of("problems", problems(refused)));
        }
    }

    private static List<String> problems(PackRefused refused) {
        return refused.findings().stream()
                .map(finding -> finding.text().en() + "; " + finding.cure().en())
                .toList();
    }

    static Refusal changesThePast(LocalDate from) {
        return Refusal.invalid("would-change-the-past", Map.of("day", from.toString()));
    }
}
