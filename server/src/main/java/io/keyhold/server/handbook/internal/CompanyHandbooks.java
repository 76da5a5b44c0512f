package io.keyhold.server.handbook.internal;

import io.keyhold.rules.Choice;
import io.keyhold.rules.Fact;
import io.keyhold.rules.Handbook;
import io.keyhold.rules.Pack;
import io.keyhold.rules.PackRef;
import io.keyhold.rules.PackRefused;
import io.keyhold.server.handbook.AdoptHandbook;
import io.keyhold.server.handbook.ChooseForGap;
import io.keyhold.server.handbook.FactCatalogue;
import io.keyhold.server.handbook.HandbookChanged;
import io.keyhold.server.handbook.Handbooks;
import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.kernel.ConstraintViolations;
import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.kernel.SystemClock;
import io.keyhold.server.kernel.TenantTransactions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

@Component
class CompanyHandbooks implements Handbooks, FactCatalogue {
    private static final Handbook NONE = Handbook.of();

    private final Shelf shelf;
    private final Templates templates;
    private final AdoptedRows rows;
    private final TenantTransactions transactions;
    private final BusinessClock clock;
    private final SystemClock system;
    private final ApplicationEventPublisher events;

    CompanyHandbooks(
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

    @Override
    public Handbook of(UUID tenantId) {
        var handbooks = shelf.of(tenantId);
        return handbooks.isEmpty() ? NONE : handbooks.values().iterator().next();
    }

    @Override
    public Optional<Handbook> of(UUID tenantId, String pack) {
        return Optional.ofNullable(shelf.of(tenantId).get(pack));
    }

    @Override
    public List<Handbook> all(UUID tenantId) {
        return List.copyOf(shelf.of(tenantId).values());
    }

    @Override
    public List<Pack> templates() {
        return templates.all();
    }

    @Override
    public Map<String, Fact> asked(UUID tenantId) {
        var versions = of(tenantId).versions();
        return versions.isEmpty() ? Map.of() : versions.getLast().facts();
    }

    @Override
    public Outcome<PackRef> adopt(AdoptHandbook command) {
        var template = templates.find(command.template());
        if (template.isEmpty()) {
            return Outcome.refused(Refusal.notFound("no-such-template"));
        }
        var refusal = refuse(template.get(), command.choices());
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        try {
            return transactions.command(command.tenantId(), () -> write(command, template.get()));
        } catch (DataAccessException failure) {
            if (ConstraintViolations.violates(failure, "handbook_version_pkey")) {
                return Outcome.refused(Refusal.conflict("handbook-adopted-meanwhile", Map.of()));
            }
            throw failure;
        } finally {
            shelf.forget(command.tenantId());
        }
    }

    private Outcome<PackRef> write(AdoptHandbook command, Pack template) {
        var earlier = rows.read(command.tenantId()).versions().stream()
                .map(Adopted.Version::ref)
                .filter(ref -> ref.id().equals(template.ref().id()))
                .toList();
        LocalDate from = command.from() == null ? template.ref().from() : command.from();
        if (!earlier.isEmpty() && from.isBefore(clock.today(command.tenantId()))) {
            return Outcome.refused(changesThePast(from));
        }
        int version = 1 + earlier.stream().mapToInt(PackRef::version).max().orElse(0);
        var ref = new PackRef(template.ref().id(), version, from, template.ref().until());
        var recordedAt = system.now();
        rows.insert(
                command.tenantId(),
                new Adopted.Version(ref, Fingerprint.of(template.sources())),
                template.sources(),
                command.actorId(),
                recordedAt);
        for (Choice choice : command.choices()) {
            var countsFrom = choice.from() == null ? from : choice.from();
            rows.insert(command.tenantId(), ref.id(), choice, countsFrom, command.actorId(), recordedAt);
        }
        events.publishEvent(new HandbookChanged(command.tenantId(), ref.id(), from));
        return Outcome.done(ref);
    }

    @Override
    public Outcome<PackRef> choose(ChooseForGap command) {
        var handbook = of(command.tenantId(), command.pack());
        if (handbook.isEmpty()) {
            return Outcome.refused(Refusal.notFound("no-such-handbook"));
        }
        if (command.choice().why().isBlank()) {
            return Outcome.refused(Refusal.invalid("choice-needs-why", Map.of("field", "why")));
        }
        var newest = handbook.get().versions().getLast();
        var refusal = refuse(newest, List.of(command.choice()));
        var today = clock.today(command.tenantId());
        var from = command.choice().from() == null ? today : command.choice().from();
        if (refusal != null || from.isBefore(today)) {
            return Outcome.refused(refusal != null ? refusal : changesThePast(from));
        }
        return write(command, newest.ref(), from);
    }

    private Outcome<PackRef> write(ChooseForGap command, PackRef ref, LocalDate from) {
        try {
            return transactions.command(command.tenantId(), () -> {
                rows.insert(
                        command.tenantId(), command.pack(), command.choice(), from, command.actorId(), system.now());
                events.publishEvent(new HandbookChanged(command.tenantId(), command.pack(), from));
                return Outcome.done(ref);
            });
        } catch (DataAccessException failure) {
            if (ConstraintViolations.violates(failure, "handbook_choice_pkey")) {
                return Outcome.refused(Refusal.conflict("gap-chosen-from-that-day", Map.of("day", from.toString())));
            }
            throw failure;
        } finally {
            shelf.forget(command.tenantId());
        }
    }

    private static @Nullable Refusal refuse(Pack pack, List<Choice> choices) {
        try {
            pack.withChoices(choices);
            return null;
        } catch (PackRefused refused) {
            var problems = refused.findings().stream()
                    .map(finding -> finding.text().en() + "; " + finding.cure().en())
                    .toList();
            return Refusal.invalid("no-such-choice", Map.of("problems", problems));
        }
    }

    private static Refusal changesThePast(LocalDate from) {
        return Refusal.invalid("would-change-the-past", Map.of("day", from.toString()));
    }
}
