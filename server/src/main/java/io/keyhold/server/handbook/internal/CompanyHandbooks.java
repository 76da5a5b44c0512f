package io.keyhold.server.handbook.internal;

import io.keyhold.rules.Fact;
import io.keyhold.rules.Handbook;
import io.keyhold.rules.Pack;
import io.keyhold.rules.PackRef;
import io.keyhold.server.handbook.AdoptHandbook;
import io.keyhold.server.handbook.ChooseForGap;
import io.keyhold.server.handbook.FactCatalogue;
import io.keyhold.server.handbook.HandbookChanged;
import io.keyhold.server.handbook.Handbooks;
import io.keyhold.server.handbook.PublishVersion;
import io.keyhold.server.handbook.PublishedVersion;
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
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

@Component
class CompanyHandbooks implements Handbooks, FactCatalogue {
    private static final Handbook NONE = Handbook.of();

    private final Shelf shelf;
    private final Templates templates;
    private final Publishing publishing;
    private final AdoptedRows rows;
    private final TenantTransactions transactions;
    private final BusinessClock clock;
    private final SystemClock system;
    private final ApplicationEventPublisher events;

    CompanyHandbooks(
            Shelf shelf,
            Templates templates,
            Publishing publishing,
            AdoptedRows rows,
            TenantTransactions transactions,
            BusinessClock clock,
            SystemClock system,
            ApplicationEventPublisher events) {
        this.shelf = shelf;
        this.templates = templates;
        this.publishing = publishing;
        this.rows = rows;
        this.transactions = transactions;
        this.clock = clock;
        this.system = system;
        this.events = events;
    }

    @Override
    public Handbook of(UUID tenantId) {
        return first(shelf.of(tenantId).ruling());
    }

    @Override
    public Handbook forExisting(UUID tenantId) {
        return first(shelf.of(tenantId).existing());
    }

    private static Handbook first(Map<String, Handbook> handbooks) {
        return handbooks.isEmpty() ? NONE : handbooks.values().iterator().next();
    }

    @Override
    public Handbook with(UUID tenantId, Pack draft) {
        return shelf.with(tenantId, draft);
    }

    @Override
    public List<PublishedVersion> published(UUID tenantId, String pack) {
        return transactions.reading(tenantId, () -> rows.published(tenantId, pack));
    }

    @Override
    public Optional<Map<String, String>> takenTemplate(UUID tenantId, String pack) {
        return transactions.reading(tenantId, () -> rows.takenTemplate(tenantId, pack));
    }

    @Override
    public Optional<Handbook> of(UUID tenantId, String pack) {
        return Optional.ofNullable(shelf.of(tenantId).ruling().get(pack));
    }

    @Override
    public List<Handbook> all(UUID tenantId) {
        return List.copyOf(shelf.of(tenantId).ruling().values());
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
        return publishing.adopt(command);
    }

    @Override
    public Outcome<PackRef> publish(PublishVersion command) {
        return publishing.publish(command);
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
        var refusal = Publishing.refuse(newest, List.of(command.choice()));
        var today = clock.today(command.tenantId());
        var from = command.choice().from() == null ? today : command.choice().from();
        if (refusal != null || from.isBefore(today)) {
            return Outcome.refused(refusal != null ? refusal : Publishing.changesThePast(from));
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
}
