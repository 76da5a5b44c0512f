package io.keyhold.server.registration.internal;

import io.keyhold.server.access.Caller;
import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.kernel.Retries;
import io.keyhold.server.kernel.TenantTransactions;
import io.keyhold.server.registration.IntentUpload.State;
import io.keyhold.server.registration.internal.OwnRegistrations.Known;
import io.keyhold.server.registration.internal.OwnRegistrations.Own;
import io.keyhold.server.registration.internal.UploadRows.UploadRow;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Registers the next row of an upload. A registration and that its row became it are committed together, so that nothing is registered
 * twice or lost, whoever dies when.
 */
@Component
class RowRegistering {
    private static final Logger LOG = LoggerFactory.getLogger(RowRegistering.class);
    private static final String TOO_MANY = "too-many-names-tried";
    private static final Refusal BUG = Refusal.invalid("registration-row-failed", Map.of());

    private final TenantTransactions tx;
    private final Retries retries;
    private final UploadRecords uploads;
    private final UploadRows rows;
    private final Registering registering;

    RowRegistering(
            TenantTransactions tx, Retries retries, UploadRecords uploads, UploadRows rows, Registering registering) {
        this.tx = tx;
        this.retries = retries;
        this.uploads = uploads;
        this.rows = rows;
        this.registering = registering;
    }

    /** What became of one step. */
    sealed interface Step {
        record OnTo() implements Step {}

        /** No row is left, or somebody stopped it. */
        record End() implements Step {}

        record Wait(Instant until) implements Step {}

        record Halt(Refusal why) implements Step {}
    }

    /** A row that has its end; {@code made} when it became a registration. */
    private record Taken(Optional<Own> made) {}

    Step next(Caller caller, UploadRecord of, Known known) {
        var tried = new AtomicInteger();
        try {
            // A race lost is tried again out here: inside, the row's transaction is around the registration's.
            var outcome = retries.again(
                    () -> tx.command(of.tenantId(), () -> take(caller, of, known, tried)), ProtectionRows.ONE_HOLDER);
            return switch (outcome) {
                case Outcome.Done<Optional<Taken>>(var taken) -> told(taken, known);
                case Outcome.Refused<Optional<Taken>>(var refusal) -> refused(of, tried.get(), refusal);
            };
        } catch (RuntimeException e) {
            if (tried.get() == 0) {
                throw e;
            }
            LOG.error("Upload {}: row {} could not be registered", of.id(), tried, e);
            return refuse(of, tried.get(), BUG);
        }
    }

    /** Only what is committed is known. */
    private static Step told(Optional<Taken> taken, Known known) {
        taken.flatMap(Taken::made).ifPresent(known::add);
        return taken.isPresent() ? new Step.OnTo() : new Step.End();
    }

    /** None when no row is ready or the upload was stopped. */
    private Outcome<Optional<Taken>> take(Caller caller, UploadRecord of, Known known, AtomicInteger tried) {
        if (!uploads.hold(of, State.REGISTERING)) {
            return Outcome.done(Optional.empty());
        }
        var next = rows.next(of);
        next.ifPresent(row -> tried.set(row.number()));
        return next.isEmpty()
                ? Outcome.done(Optional.empty())
                : take(caller, of, known, next.get()).map(Optional::of);
    }

    private Outcome<Taken> take(Caller caller, UploadRecord of, Known known, UploadRow row) {
        var draft = row.draft();
        if (draft == null) {
            return Outcome.refused(BUG);
        }
        var already = known.about(draft.name(), draft.uscc());
        if (already.isPresent()) {
            var why = RowJudging.known(of.columns(), row.number(), already.get());
            rows.mark(of, row.known(already.get().id(), why));
            return Outcome.done(new Taken(Optional.empty()));
        }
        return registering.register(caller, draft).map(page -> {
            rows.mark(of, row.registered(page.id()));
            var made = OwnRegistrations.own(page.id(), page.number(), draft.name(), draft.uscc());
            return new Taken(Optional.of(made));
        });
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
}
