package io.keyhold.server.exchange.internal;

import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Permission;
import io.keyhold.server.document.Upload;
import io.keyhold.server.exchange.DuplicateChoice;
import io.keyhold.server.exchange.ImportPage;
import io.keyhold.server.exchange.ImportRow;
import io.keyhold.server.exchange.ImportState;
import io.keyhold.server.exchange.Imports;
import io.keyhold.server.exchange.Mapping;
import io.keyhold.server.exchange.sheet.SheetLimits;
import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.kernel.TenantTransactions;
import io.keyhold.server.kernel.WorkQueue;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class JooqImports implements Imports {

    private static final int LATEST = 20;
    private static final Set<ImportState> OVER = EnumSet.of(ImportState.APPLIED, ImportState.UNDONE);

    private final TenantTransactions tx;
    private final Receiving receiving;
    private final ImportRecords imports;
    private final ImportRows rows;
    private final ImportPages pages;
    private final WorkQueue queue;

    JooqImports(
            TenantTransactions tx,
            Receiving receiving,
            ImportRecords imports,
            ImportRows rows,
            ImportPages pages,
            WorkQueue queue) {
        this.tx = tx;
        this.receiving = receiving;
        this.imports = imports;
        this.rows = rows;
        this.pages = pages;
        this.queue = queue;
    }

    @Override
    public Outcome<ImportPage> upload(Caller caller, String fileName, InputStream content) {
        if (!caller.may(Permission.ACCOUNT_IMPORT)) {
            return Outcome.refused(Refusal.forbidden("import-not-allowed"));
        }
        try (var upload = Upload.of(content, SheetLimits.STANDARD.fileBytes())) {
            return receiving.receive(caller, fileName, upload).map(pages::page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Outcome<ImportPage> check(Caller caller, UUID importId, Mapping mapping) {
        var from = EnumSet.of(ImportState.UPLOADED, ImportState.CHECKED, ImportState.FAILED, ImportState.UNDONE);
        return steer(
                caller,
                importId,
                of -> MappingCheck.of(of, mapping).then(_ -> order(of, from, ImportState.CHECKING, mapping)));
    }

    @Override
    public Outcome<ImportPage> choose(Caller caller, UUID importId, DuplicateChoice choice, Set<Integer> numbers) {
        return steer(caller, importId, of -> {
            if (of.state() != ImportState.CHECKED) {
                return Outcome.refused(notInThisState(of));
            }
            rows.choose(of, choice, numbers);
            return Outcome.done(of);
        });
    }

    @Override
    public Outcome<ImportPage> apply(Caller caller, UUID importId) {
        return steer(
                caller, importId, of -> order(of, EnumSet.of(ImportState.CHECKED), ImportState.APPLYING, of.mapping()));
    }

    @Override
    public Outcome<ImportPage> undo(Caller caller, UUID importId) {
        return steer(
                caller, importId, of -> order(of, EnumSet.of(ImportState.APPLIED), ImportState.UNDOING, of.mapping()));
    }

    private Outcome<ImportPage> steer(
            Caller caller, UUID importId, Function<ImportRecord, Outcome<ImportRecord>> command) {
        var outcome = tx.command(
                caller.tenantId(),
                () -> mine(caller, importId)
                        .<Outcome<ImportRecord>>map(Outcome::done)
                        .orElseGet(() -> Outcome.refused(Refusal.notFound("import-not-found")))
                        .then(command)
                        .map(of -> imports.find(of.tenantId(), of.id()).orElseThrow())
                        .map(pages::page));
        queue.wake(ImportWorker.KIND);
        return outcome;
    }

    private Outcome<ImportRecord> order(ImportRecord of, Set<ImportState> from, ImportState to, Mapping mapping) {
        if (!imports.order(of, from, to, mapping)) {
            return Outcome.refused(notInThisState(of));
        }
        queue.add(ImportWorker.KIND, of.tenantId(), of.id());
        return Outcome.done(of);
    }

    private static Refusal notInThisState(ImportRecord of) {
        return Refusal.conflict(
                "import-not-in-state", Map.of("state", of.state().code()));
    }

    private Optional<ImportRecord> mine(Caller caller, UUID importId) {
        return caller.may(Permission.ACCOUNT_IMPORT)
                ? imports.find(caller.tenantId(), importId)
                        .filter(of -> of.actorId().equals(caller.personId()))
                : Optional.empty();
    }

    @Override
    public Optional<ImportPage> find(Caller caller, UUID importId) {
        return tx.reading(caller.tenantId(), () -> mine(caller, importId).map(pages::page));
    }

    @Override
    public List<ImportPage> recent(Caller caller, int limit) {
        return tx.reading(
                caller.tenantId(),
                () -> imports.of(caller.tenantId(), caller.personId(), limit).stream()
                        .map(pages::briefly)
                        .toList());
    }

    @Override
    public List<ImportPage> waiting(Caller caller, int limit) {
        if (!caller.may(Permission.ACCOUNT_IMPORT)) {
            return List.of();
        }
        return tx.reading(
                caller.tenantId(),
                () -> imports.of(caller.tenantId(), caller.personId(), LATEST).stream()
                        .filter(of -> !OVER.contains(of.state()))
                        .limit(limit)
                        .map(pages::page)
                        .toList());
    }

    @Override
    public List<ImportRow> rows(Caller caller, UUID importId, @Nullable String state, int after, int limit) {
        return tx.reading(
                caller.tenantId(),
                () -> mine(caller, importId)
                        .map(of -> pages.rows(caller, of, state, after, limit))
                        .orElse(List.of()));
    }
}
