package io.keyhold.server.policy.internal;

import io.keyhold.rules.ApprovalChain;
import io.keyhold.rules.Finding;
import io.keyhold.rules.Label;
import io.keyhold.rules.Pack;
import io.keyhold.rules.PackRef;
import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Permission;
import io.keyhold.server.account.Movements;
import io.keyhold.server.handbook.Handbooks;
import io.keyhold.server.handbook.PublishVersion;
import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.kernel.ConstraintViolations;
import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.kernel.SystemClock;
import io.keyhold.server.kernel.TenantTransactions;
import io.keyhold.server.policy.Draft;
import io.keyhold.server.policy.Draft.Signature;
import io.keyhold.server.policy.DraftState;
import io.keyhold.server.policy.SignOff;
import io.keyhold.server.policy.Submission;
import io.keyhold.server.policy.internal.DraftChanges.Made;
import io.keyhold.server.policy.internal.DraftHead.Course;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class Signing implements SignOff {
    private final DraftRows rows;
    private final SignatureRows signatures;
    private final DraftChanges changes;
    private final Readings readings;
    private final Bases bases;
    private final Parts parts;
    private final Handbooks handbooks;
    private final TenantTransactions transactions;
    private final BusinessClock business;
    private final SystemClock clock;

    Signing(
            DraftRows rows,
            SignatureRows signatures,
            DraftChanges changes,
            Readings readings,
            Bases bases,
            Parts parts,
            Handbooks handbooks,
            TenantTransactions transactions,
            BusinessClock business,
            SystemClock clock) {
        this.rows = rows;
        this.signatures = signatures;
        this.changes = changes;
        this.readings = readings;
        this.bases = bases;
        this.parts = parts;
        this.handbooks = handbooks;
        this.transactions = transactions;
        this.business = business;
        this.clock = clock;
    }

    @Override
    public List<ApprovalChain.Step> parts(UUID tenantId, UUID draftId) {
        return transactions.reading(
                tenantId, () -> rows.find(tenantId, draftId).map(parts::of).orElse(List.of()));
    }

    @Override
    public Map<UUID, List<SignedPart>> signed(UUID tenantId, Collection<UUID> draftIds) {
        return transactions.reading(tenantId, () -> {
            Map<UUID, List<SignedPart>> signed = new HashMap<>();
            signatures.latest(tenantId, draftIds).forEach((id, given) -> {
                var words = rows.find(tenantId, id).map(parts::of).orElse(List.of());
                signed.put(id, given.stream().map(each -> part(each, words)).toList());
            });
            return signed;
        });
    }

    private static SignedPart part(Signature given, List<ApprovalChain.Step> words) {
        var label = words.stream()
                .filter(each -> each.id().equals(given.part()))
                .map(ApprovalChain.Step::label)
                .findFirst()
                .orElse(new Label(given.part(), given.part()));
        return new SignedPart(given.part(), label, given.role(), given.personId(), given.remark(), given.at());
    }

    @Override
    public Outcome<Draft> submit(Caller caller, UUID id, long revision, Submission submission) {
        if (!caller.may(Permission.HANDBOOK_DRAFT)) {
            return Outcome.refused(Refusal.forbidden("handbook-draft-not-allowed"));
        }
        return changes.change(caller, id, revision, head -> {
            var refusal = refuse(caller, head, submission);
            if (refusal != null) {
                return Outcome.refused(refusal);
            }
            var existingFrom = Objects.requireNonNullElse(submission.existingFrom(), submission.from());
            var course = new Course(
                    DraftState.SIGNING,
                    submission.from(),
                    existingFrom,
                    submission.note().strip(),
                    head.course().round() + 1,
                    null);
            return signed(caller, head.with(course), List.of(), new Word(true, null, "submitted"));
        });
    }

    private @Nullable Refusal refuse(Caller caller, DraftHead head, Submission submission) {
        if (head.state() != DraftState.DRAFT) {
            return Refusals.notADraft(head);
        }
        var from = submission.from();
        if (from.isBefore(business.today(caller.tenantId()))) {
            return Refusal.invalid("would-change-the-past", Map.of("day", from.toString()));
        }
        if (submission.existingFrom() != null && submission.existingFrom().isBefore(from)) {
            return Refusal.invalid("existing-before-first-day", Map.of("day", from.toString()));
        }
        if (submission.note().isBlank()) {
            return Refusal.invalid("submission-needs-note", Map.of("field", "note"));
        }
        return parts.of(head).isEmpty() ? Refusal.conflict("nobody-signs", Map.of()) : unfit(head);
    }

    /** What keeps the content from being signed at all. */
    private @Nullable Refusal unfit(DraftHead head) {
        if (!head.text().conflicts().isEmpty()) {
            return Refusal.conflict(
                    "draft-has-conflicts",
                    Map.of("count", head.text().conflicts().size()));
        }
        var pack = readings.read(rows.content(head));
        var base = bases.version(head.tenantId(), head.pack(), head.text().base());
        if (base.filter(each -> each.sources().equals(pack.sources())).isPresent()) {
            return Refusal.conflict("draft-changes-nothing", Map.of());
        }
        var dropped = base.map(each -> dropped(each, pack)).orElse(List.of());
        if (!dropped.isEmpty()) {
            return Refusal.invalid("draft-drops-decisions", Map.of("names", String.join(", ", dropped)));
        }
        var faults = readings.findings(pack).stream().filter(Finding::isFault).toList();
        return faults.isEmpty() ? null : Refusals.faults(faults);
    }

    /** Decisions kept with accounts that the draft no longer takes: all accounts would be undecided. */
    private static List<String> dropped(Pack base, Pack draft) {
        return Movements.DECISIONS.stream()
                .filter(base.decisions()::containsKey)
                .filter(name -> !draft.decisions().containsKey(name))
                .toList();
    }

    @Override
    public Outcome<Draft> sign(Caller caller, UUID id, long revision, boolean agree, @Nullable String remark) {
        if (!agree && (remark == null || remark.isBlank())) {
            return Outcome.refused(Refusal.invalid("refusal-needs-reason", Map.of("field", "remark")));
        }
        var said = remark == null || remark.isBlank() ? null : remark.strip();
        try {
            return changes.change(
                    caller,
                    id,
                    revision,
                    head -> head.state() == DraftState.SIGNING
                            ? signed(caller, head, given(head), new Word(agree, said, agree ? "signed" : "refused"))
                            : Outcome.refused(Refusal.conflict("draft-asks-no-signature", Map.of())));
        } catch (DataAccessException failure) {
            if (ConstraintViolations.violates(failure, "handbook_signature_one_each")) {
                return Outcome.refused(Refusal.conflict("signed-already", Map.of()));
            }
            throw failure;
        }
    }

    private List<Signature> given(DraftHead head) {
        return signatures.latest(head.tenantId(), List.of(head.id())).getOrDefault(head.id(), List.of());
    }

    /** What a signer says, and what the log calls it. */
    private record Word(boolean agree, @Nullable String remark, String action) {}

    /**
     * Gives the next signature; the last one makes the draft signed, a refused one makes it a draft again.
     *
     * @param given those of this round so far
     */
    private Outcome<Made> signed(Caller caller, DraftHead head, List<Signature> given, Word word) {
        var next = SignOff.next(parts.of(head), given);
        if (next.isEmpty() || !caller.roles().contains(next.get().role())) {
            return Outcome.refused(notYourPart(next.orElse(null)));
        }
        if (!SignOff.maySign(caller, next.get(), given)) {
            return Outcome.refused(Refusal.conflict("signed-already", Map.of()));
        }
        var part = next.get();
        var signature = new Signature(
                part.id(),
                part.role(),
                caller.personId(),
                word.agree(),
                word.remark(),
                business.now(caller.tenantId()));
        signatures.insert(head, signature, clock.now());
        var state = !word.agree()
                ? DraftState.DRAFT
                : given.size() + 1 == parts.of(head).size() ? DraftState.SIGNED : DraftState.SIGNING;
        return Outcome.done(new Made(head.with(head.course().in(state)), null, word.action(), word.remark()));
    }

    private static Refusal notYourPart(ApprovalChain.@Nullable Step next) {
        return new Refusal(
                Refusal.Kind.FORBIDDEN,
                "not-your-signature",
                next == null ? null : next.clause(),
                next == null ? Map.of() : Map.of("role", next.role()));
    }

    @Override
    public Outcome<Draft> recall(Caller caller, UUID id, long revision) {
        if (!caller.may(Permission.HANDBOOK_DRAFT)) {
            return Outcome.refused(Refusal.forbidden("handbook-draft-not-allowed"));
        }
        return changes.change(
                caller,
                id,
                revision,
                head -> head.state() == DraftState.SIGNING || head.state() == DraftState.SIGNED
                        ? Outcome.done(Made.of(head.with(head.course().in(DraftState.DRAFT)), "recalled"))
                        : Outcome.refused(Refusals.notADraft(head)));
    }

    @Override
    public Outcome<Draft> publish(Caller caller, UUID id, long revision) {
        if (!caller.may(Permission.HANDBOOK_DRAFT)) {
            return Outcome.refused(Refusal.forbidden("handbook-draft-not-allowed"));
        }
        return changes.change(
                caller,
                id,
                revision,
                head -> head.state() == DraftState.SIGNED
                        ? handbooks.publish(command(caller, head)).map(ref -> published(head, ref))
                        : Outcome.refused(Refusal.conflict("draft-not-signed", Map.of())));
    }

    private PublishVersion command(Caller caller, DraftHead head) {
        var course = head.course();
        var base = head.text().base();
        return new PublishVersion(
                caller.tenantId(),
                readings.read(rows.content(head)),
                base == null ? 0 : base,
                Objects.requireNonNull(course.from()),
                Objects.requireNonNull(course.existingFrom()),
                rows.template(head).orElse(null),
                head.id(),
                course.note(),
                caller.personId());
    }

    private static Made published(DraftHead head, PackRef ref) {
        return Made.of(head.with(head.course().published(ref.version())), "published");
    }
}
