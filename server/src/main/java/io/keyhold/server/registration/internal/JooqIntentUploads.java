package io.keyhold.server.registration.internal;

import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Permission;
import io.keyhold.server.document.Upload;
import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.kernel.TenantTransactions;
import io.keyhold.server.kernel.WorkQueue;
import io.keyhold.server.registration.IntentColumn;
import io.keyhold.server.registration.IntentRow;
import io.keyhold.server.registration.IntentUpload;
import io.keyhold.server.registration.IntentUpload.State;
import io.keyhold.server.registration.IntentUploads;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

@Component
class JooqIntentUploads implements IntentUploads {
    static final int MOST = 50;

    private static final Set<State> AT_REST = EnumSet.of(State.CHECKED, State.STOPPED, State.DONE);

    private final TenantTransactions tx;
    private final Uploading uploading;
    private final UploadRecords uploads;
    private final UploadRows rows;
    private final UploadPages pages;
    private final WorkQueue queue;

    JooqIntentUploads(
            TenantTransactions tx,
            Uploading uploading,
            UploadRecords uploads,
            UploadRows rows,
            UploadPages pages,
            WorkQueue queue) {
        this.tx = tx;
        this.uploading = uploading;
        this.uploads = uploads;
        this.rows = rows;
        this.pages = pages;
        this.queue = queue;
    }

    @Override
    public Outcome<IntentUpload> upload(Caller caller, String fileName, InputStream content) {
        if (!caller.may(Permission.REGISTRATION_CREATE) || caller.unitId() == null) {
            return Outcome.refused(Refusal.forbidden("not-permitted"));
        }
        try (var upload = Upload.of(content, Uploading.mostBytes())) {
            return uploading.receive(caller, fileName, upload).map(this::page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private IntentUpload page(UploadRecord of) {
        return tx.reading(of.tenantId(), () -> of.page(rows.counts(of)));
    }

    @Override
    public Outcome<IntentUpload> read(Caller caller, UUID id, List<Optional<IntentColumn>> meanings) {
        return steer(
                caller,
                id,
                // Held, so that nobody confirms it while its rows are exchanged.
                of -> uploads.hold(of, State.CHECKED)
                        ? uploading.readAgain(caller, of, meanings)
                        : Outcome.refused(notInThisState(of)));
    }

    @Override
    public Outcome<IntentUpload> confirm(Caller caller, UUID id) {
        var outcome = steer(caller, id, of -> {
            if (!uploads.turn(of, EnumSet.of(State.CHECKED, State.STOPPED), State.REGISTERING, null, null)) {
                return Outcome.refused(notInThisState(of));
            }
            queue.add(BulkRegistering.KIND, of.tenantId(), of.id());
            return Outcome.done(of);
        });
        queue.wake(BulkRegistering.KIND);
        return outcome;
    }

    @Override
    public Outcome<IntentUpload> stop(Caller caller, UUID id) {
        return steer(
                caller,
                id,
                of -> uploads.turn(of, EnumSet.of(State.REGISTERING, State.WAITING), State.STOPPED, null, null)
                        ? Outcome.done(of)
                        : Outcome.refused(notInThisState(of)));
    }

    private Outcome<IntentUpload> steer(Caller caller, UUID id, Function<UploadRecord, Outcome<UploadRecord>> command) {
        return tx.command(
                caller.tenantId(),
                () -> one(caller, id)
                        .then(command)
                        .map(of -> uploads.find(of.tenantId(), of.id()).orElseThrow())
                        .map(this::page));
    }

    private Outcome<UploadRecord> one(Caller caller, UUID id) {
        return mine(caller, id)
                .<Outcome<UploadRecord>>map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Refusal.notFound("registration-upload-not-found")));
    }

    private Optional<UploadRecord> mine(Caller caller, UUID id) {
        return uploads.find(caller.tenantId(), id).filter(of -> of.actorId().equals(caller.personId()));
    }

    private static Refusal notInThisState(UploadRecord of) {
        return Refusal.conflict(
                "registration-upload-not-in-state", Map.of("state", of.state().code()));
    }

    @Override
    public Outcome<IntentUpload> discard(Caller caller, UUID id) {
        return tx.command(
                caller.tenantId(),
                () -> one(caller, id).then(of -> {
                    // Held, so that nobody confirms it while it goes.
                    if (!AT_REST.contains(of.state()) || !uploads.hold(of, of.state())) {
                        return Outcome.refused(notInThisState(of));
                    }
                    var page = page(of);
                    rows.delete(of);
                    uploads.delete(of);
                    return Outcome.done(page);
                }));
    }

    @Override
    public Optional<IntentUpload> find(Caller caller, UUID id) {
        return tx.reading(caller.tenantId(), () -> mine(caller, id).map(this::page));
    }

    @Override
    public List<IntentUpload> recent(Caller caller, int limit) {
        return tx.reading(
                caller.tenantId(),
                () -> uploads.of(caller.tenantId(), caller.personId(), Math.min(limit, MOST)).stream()
                        .map(this::page)
                        .toList());
    }

    @Override
    public Optional<List<IntentRow>> rows(Caller caller, UUID id) {
        return tx.reading(caller.tenantId(), () -> mine(caller, id).map(of -> pages.rows(caller, rows.all(of))));
    }
}
