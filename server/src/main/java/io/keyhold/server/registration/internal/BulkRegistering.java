package io.keyhold.server.registration.internal;

import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Callers;
import io.keyhold.server.exchange.ImportPage.Remark;
import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.kernel.Retries;
import io.keyhold.server.kernel.SystemClock;
import io.keyhold.server.kernel.TenantTransactions;
import io.keyhold.server.kernel.Work;
import io.keyhold.server.kernel.Worker;
import io.keyhold.server.registration.IntentUpload.State;
import io.keyhold.server.registration.IntentUploads;
import io.keyhold.server.registration.internal.OwnRegistrations.Known;
import io.keyhold.server.registration.internal.UploadRows.UploadRow;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Registers the rows of a confirmed upload one by one. A registration and that its row became it are committed together, so that
 * nothing is registered twice or lost, whoever dies when. After its time an upload is forgotten.
 */
@Component
class BulkRegistering implements Worker {
    static final String KIND = "intent-upload";

    private static final Logger LOG = LoggerFactory.getLogger(BulkRegistering.class);
    private static final Set<State> AT_WORK = Set.of(State.REGISTERING, State.WAITING);
    private static final String TOO_MANY = "too-many-names-tried";
    private static final Refusal BUG = Refusal.invalid("registration-row-failed", Map.of());

    private final TenantTransactions tx;
    private final Retries retries;
    private final Callers callers;
    private final UploadRecords uploads;
    private final UploadRows rows;
    private final OwnRegistrations own;
    private final Registering registering;
    private final SystemClock clock;

    BulkRegistering(
            TenantTransactions tx,
            Retries retries,
            Callers callers,
            UploadRecords uploads,
            UploadRows rows,
            OwnRegistrations own,
            Registering registering,
            SystemClock clock) {
        this.tx = tx;
        this.retries = retries;
        this.callers = callers;
        this.uploads = uploads;
        this.rows = rows;
        this.own = own;
        this.registering = registering;
        this.clock = clock;
    }

    /** What became of one step. */
    private sealed interface Step {
        record OnTo() implements Step {}

        /** No row is left, or it was stopped. */
        record End() implements Step {}

        record Wait(Instant until) implements Step {}

        record Halt(Refusal why) implements Step {}
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Next run(Work work, Runnable alive) {
        var found = tx.reading(work.tenantId(), () -> uploads.find(work.tenantId(), work.subjectId()));
        if (found.isEmpty()) {
            return new Next.Done();
        }
        var of = found.get();
        if (!of.state().isBusy()) {
            return kept(of);
        }
        var caller = callers.find(of.tenantId(), of.actorId());
        if (caller.isEmpty() || caller.get().unitId() == null) {
            turn(of, AT_WORK, State.STOPPED, null, new Remark("import-actor-gone", Map.of()));
            return kept(of);
        }
        return sweep(caller.get(), of, alive);
    }

    private Next sweep(Caller caller, UploadRecord of, Runnable alive) {
        turn(of, AT_WORK, State.REGISTERING, null, null);
        var known = tx.reading(of.tenantId(), () -> own.counting(of.tenantId(), unit(caller)));
        while (true) {
            switch (step(caller, of, known)) {
                case Step.OnTo() -> alive.run();
                case Step.End() -> {
                    turn(of, Set.of(State.REGISTERING), State.DONE, null, null);
                    return kept(of);
                }
                case Step.Wait(var until) -> {
                    turn(of, AT_WORK, State.WAITING, until, null);
                    return new Next.At(until);
                }
                case Step.Halt(var why) -> {
                    turn(of, AT_WORK, State.STOPPED, null, new Remark(why.code(), Map.of()));
                    return kept(of);
                }
            }
        }
    }

    private static UUID unit(Caller caller) {
        var unitId = caller.unitId();
        if (unitId == null) {
            throw new IllegalArgumentException("Nobody registers for no unit");
        }
        return unitId;
    }

    private void turn(UploadRecord of, Set<State> from, State to, @Nullable Instant goesOnAt, @Nullable Remark why) {
        tx.in(of.tenantId(), () -> uploads.turn(of, from, to, goesOnAt, why));
    }

    private Step step(Caller caller, UploadRecord of, Known known) {
        var tried = new AtomicInteger();
        try {
            // A race lost is tried again out here: inside, the row's transaction is around the registration's.
            var outcome = retries.again(
                    () -> tx.command(of.tenantId(), () -> one(caller, of, known, tried)), ProtectionRows.ONE_HOLDER);
            return switch (outcome) {
                case Outcome.Done<Optional<UploadRow>>(var row) -> row.isPresent() ? new Step.OnTo() : new Step.End();
                case Outcome.Refused<Optional<UploadRow>>(var refusal) -> refused(of, tried.get(), refusal);
            };
        } catch (RuntimeException e) {
            LOG.error("Upload {}: a row could not be registered", of.id(), e);
            return refuse(of, tried.get(), BUG);
        }
    }

    /** The next row and what it became; none when no row is ready or the upload was stopped. */
    private Outcome<Optional<UploadRow>> one(Caller caller, UploadRecord of, Known known, AtomicInteger tried) {
        if (!uploads.hold(of, State.REGISTERING)) {
            return Outcome.done(Optional.empty());
        }
        var next = rows.next(of);
        next.ifPresent(row -> tried.set(row.number()));
        return next.isEmpty()
                ? Outcome.done(next)
                : one(caller, of, known, next.get()).map(Optional::of);
    }

    private Outcome<UploadRow> one(Caller caller, UploadRecord of, Known known, UploadRow row) {
        var draft = row.draft();
        if (draft == null) {
            return Outcome.done(marked(of, row.refused(RowJudging.refused(of.columns(), row.number(), BUG))));
        }
        var already = known.about(draft.name(), draft.uscc());
        if (already.isPresent()) {
            var why = RowJudging.known(of.columns(), row.number(), already.get());
            return Outcome.done(marked(of, row.known(already.get().id(), why)));
        }
        return registering.register(caller, draft).map(page -> {
            known.add(OwnRegistrations.own(page.id(), page.number(), draft.name(), draft.uscc()));
            return marked(of, row.registered(page.id()));
        });
    }

    private UploadRow marked(UploadRecord of, UploadRow row) {
        rows.mark(of, row);
        return row;
    }

    /** A refusal of the row's form leaves the others be; one that says "not now" or "not at all" is about them too. */
    private Step refused(UploadRecord of, int tried, Refusal refusal) {
        if (refusal.code().equals(TOO_MANY)) {
            return new Step.Wait(Instant.parse(String.valueOf(refusal.params().get("again"))));
        }
        return refusal.kind() == Refusal.Kind.INVALID ? refuse(of, tried, refusal) : new Step.Halt(refusal);
    }

    /** That row and no other: when a commit's answer was lost it may be registered, and the next one is innocent. */
    private Step refuse(UploadRecord of, int tried, Refusal refusal) {
        return tx.in(of.tenantId(), () -> {
            rows.next(of)
                    .filter(row -> row.number() == tried)
                    .ifPresent(
                            row -> rows.mark(of, row.refused(RowJudging.refused(of.columns(), row.number(), refusal))));
            return new Step.OnTo();
        });
    }

    private Next kept(UploadRecord of) {
        var end = of.uploadedAt().plus(Duration.ofDays(IntentUploads.DAYS_KEPT));
        if (clock.now().isBefore(end)) {
            return new Next.At(end);
        }
        return tx.in(of.tenantId(), () -> {
            rows.delete(of);
            uploads.delete(of);
            return new Next.Done();
        });
    }

    @Override
    public void giveUp(Work work) {
        tx.in(
                work.tenantId(),
                () -> uploads.find(work.tenantId(), work.subjectId())
                        .map(of -> uploads.turn(
                                of, AT_WORK, State.STOPPED, null, new Remark("registration-upload-gave-up", Map.of())))
                        .orElse(false));
    }
}
