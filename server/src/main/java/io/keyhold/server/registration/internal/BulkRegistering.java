package io.keyhold.server.registration.internal;

import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Callers;
import io.keyhold.server.exchange.ImportPage.Remark;
import io.keyhold.server.kernel.SystemClock;
import io.keyhold.server.kernel.TenantTransactions;
import io.keyhold.server.kernel.Work;
import io.keyhold.server.kernel.Worker;
import io.keyhold.server.registration.IntentUpload.State;
import io.keyhold.server.registration.IntentUploads;
import io.keyhold.server.registration.internal.RowRegistering.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Registers the rows of a confirmed upload one by one, in their order; after its time an upload is forgotten. */
@Component
class BulkRegistering implements Worker {
    static final String KIND = "intent-upload";

    private static final Set<State> AT_WORK = Set.of(State.REGISTERING, State.WAITING);

    private final TenantTransactions tx;
    private final Callers callers;
    private final UploadRecords uploads;
    private final UploadRows rows;
    private final OwnRegistrations own;
    private final RowRegistering rowByRow;
    private final SystemClock clock;

    BulkRegistering(
            TenantTransactions tx,
            Callers callers,
            UploadRecords uploads,
            UploadRows rows,
            OwnRegistrations own,
            RowRegistering rowByRow,
            SystemClock clock) {
        this.tx = tx;
        this.callers = callers;
        this.uploads = uploads;
        this.rows = rows;
        this.own = own;
        this.rowByRow = rowByRow;
        this.clock = clock;
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
            switch (rowByRow.next(caller, of, known)) {
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
