package io.keyhold.server.policy.internal;

import io.keyhold.rules.Edit;
import io.keyhold.rules.Handbook;
import io.keyhold.rules.Pack;
import io.keyhold.rules.PackDiff;
import io.keyhold.rules.PackRef;
import io.keyhold.rules.PackRefused;
import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Permission;
import io.keyhold.server.handbook.Handbooks;
import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.kernel.TenantTransactions;
import io.keyhold.server.policy.BeginDraft;
import io.keyhold.server.policy.Draft;
import io.keyhold.server.policy.DraftReading;
import io.keyhold.server.policy.Drafts;
import io.keyhold.server.policy.SignOff;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class CompanyDrafts implements Drafts {
    private final DraftRows rows;
    private final DraftViews views;
    private final SignatureRows signatures;
    private final Beginning beginning;
    private final Drafting drafting;
    private final Rebasing rebasing;
    private final Parts parts;
    private final Readings readings;
    private final Bases bases;
    private final Handbooks handbooks;
    private final TenantTransactions transactions;

    CompanyDrafts(
            DraftRows rows,
            DraftViews views,
            SignatureRows signatures,
            Beginning beginning,
            Drafting drafting,
            Rebasing rebasing,
            Parts parts,
            Readings readings,
            Bases bases,
            Handbooks handbooks,
            TenantTransactions transactions) {
        this.rows = rows;
        this.views = views;
        this.signatures = signatures;
        this.beginning = beginning;
        this.drafting = drafting;
        this.rebasing = rebasing;
        this.parts = parts;
        this.readings = readings;
        this.bases = bases;
        this.handbooks = handbooks;
        this.transactions = transactions;
    }

    @Override
    public Optional<Draft> find(Caller caller, UUID id) {
        return head(caller, id).map(head -> transactions.reading(caller.tenantId(), () -> views.of(head)));
    }

    @Override
    public List<Draft> list(Caller caller, @Nullable String pack) {
        var tenantId = caller.tenantId();
        return caller.may(Permission.HANDBOOK_READ)
                ? transactions.reading(tenantId, () -> views.of(tenantId, rows.newest(tenantId, pack)))
                : List.of();
    }

    @Override
    public List<Draft> waitingFor(Caller caller) {
        var tenantId = caller.tenantId();
        if (!caller.may(Permission.HANDBOOK_READ)) {
            return List.of();
        }
        return transactions.reading(tenantId, () -> {
            var waiting = rows.waiting(tenantId);
            var given = signatures.latest(
                    tenantId, waiting.stream().map(DraftHead::id).toList());
            var mine = waiting.stream()
                    .filter(head -> {
                        var signed = given.getOrDefault(head.id(), List.of());
                        return SignOff.next(parts.of(head), signed)
                                .filter(part -> SignOff.maySign(caller, part, signed))
                                .isPresent();
                    })
                    .toList();
            return views.of(tenantId, mine);
        });
    }

    @Override
    public Optional<DraftReading> reading(Caller caller, UUID id) {
        return head(caller, id).map(head -> {
            var pack = pack(head, null);
            var base = bases.version(caller.tenantId(), head.pack(), head.text().base());
            return new DraftReading(
                    pack,
                    base.orElse(null),
                    readings.findings(pack),
                    base.map(each -> PackDiff.between(each, pack)).orElse(List.of()));
        });
    }

    @Override
    public Outcome<Handbook> handbook(Caller caller, UUID id, LocalDate from) {
        var head = head(caller, id);
        if (head.isEmpty()) {
            return Outcome.refused(Refusal.notFound("no-such-draft"));
        }
        try {
            return Outcome.done(handbooks.with(caller.tenantId(), pack(head.get(), from)));
        } catch (PackRefused refused) {
            return Outcome.refused(Refusals.of("draft-drops-chosen", refused));
        }
    }

    /** The content as the version it would become, in force from a day, or from the one its own head names. */
    private Pack pack(DraftHead head, @Nullable LocalDate from) {
        var content = transactions.reading(head.tenantId(), () -> rows.content(head));
        var pack = readings.read(content);
        int version = head.text().base() == null ? 1 : head.text().base() + 1;
        return pack.as(new PackRef(
                head.pack(),
                version,
                Objects.requireNonNullElse(from, pack.ref().from()),
                pack.ref().until()));
    }

    private Optional<DraftHead> head(Caller caller, UUID id) {
        return caller.may(Permission.HANDBOOK_READ)
                ? transactions.reading(caller.tenantId(), () -> rows.find(caller.tenantId(), id))
                : Optional.empty();
    }

    @Override
    public Outcome<Draft> begin(Caller caller, BeginDraft command) {
        return allowed(caller, () -> beginning.begin(caller, command));
    }

    @Override
    public Outcome<Draft> edit(Caller caller, UUID id, long revision, List<Edit> edits) {
        return allowed(caller, () -> drafting.edit(caller, id, revision, edits));
    }

    @Override
    public Outcome<Draft> undo(Caller caller, UUID id, long revision) {
        return allowed(caller, () -> drafting.undo(caller, id, revision));
    }

    @Override
    public Outcome<Draft> redo(Caller caller, UUID id, long revision) {
        return allowed(caller, () -> drafting.redo(caller, id, revision));
    }

    @Override
    public Outcome<Draft> settle(Caller caller, UUID id, long revision, int conflict, Side side) {
        return allowed(caller, () -> drafting.settle(caller, id, revision, conflict, side));
    }

    @Override
    public Outcome<Draft> rebase(Caller caller, UUID id, long revision) {
        return allowed(caller, () -> rebasing.rebase(caller, id, revision));
    }

    @Override
    public Outcome<Draft> withdraw(Caller caller, UUID id, long revision) {
        return allowed(caller, () -> drafting.withdraw(caller, id, revision));
    }

    private static Outcome<Draft> allowed(Caller caller, Supplier<Outcome<Draft>> command) {
        return caller.may(Permission.HANDBOOK_DRAFT)
                ? command.get()
                : Outcome.refused(Refusal.forbidden("handbook-draft-not-allowed"));
    }
}
