package io.keyhold.server.exchange.internal;

import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Callers;
import io.keyhold.server.exchange.ImportPage.Remark;
import io.keyhold.server.exchange.ImportState;
import io.keyhold.server.exchange.internal.WorkQueue.Work;
import io.keyhold.server.kernel.Ids;
import io.keyhold.server.kernel.TenantTransactions;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Does what was ordered, one import at a time: whatever it does can be cut off anywhere and done on by another worker. */
@Component
class ImportWorker {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);
    private static final int MOST_ATTEMPTS = 5;

    private final WorkQueue queue;
    private final TenantTransactions tx;
    private final ImportRecords imports;
    private final Checking checking;
    private final Applying applying;
    private final Undoing undoing;
    private final Callers callers;
    private final UUID workerId = Ids.next();

    ImportWorker(
            WorkQueue queue,
            TenantTransactions tx,
            ImportRecords imports,
            Checking checking,
            Applying applying,
            Undoing undoing,
            Callers callers) {
        this.queue = queue;
        this.tx = tx;
        this.imports = imports;
        this.checking = checking;
        this.applying = applying;
        this.undoing = undoing;
        this.callers = callers;
    }

    /** Does one import's work, if one waits; false when none does. */
    boolean runOne() {
        var work = queue.take(workerId);
        work.ifPresent(this::run);
        return work.isPresent();
    }

    private void run(Work work) {
        try {
            if (isDone(work)) {
                queue.finish(work);
            } else {
                queue.giveBack(work);
            }
        } catch (Superseded e) {
            queue.giveBack(work);
        } catch (IOException | RuntimeException e) {
            LOG.error("Import {} failed at attempt {}", work.importId(), work.attempts(), e);
            giveUpOrBack(work);
        }
    }

    private boolean isDone(Work work) throws IOException {
        var found = tx.reading(work.tenantId(), () -> imports.find(work.tenantId(), work.importId()));
        if (found.isEmpty()) {
            return true;
        }
        var of = found.get();
        var caller = callers.find(of.tenantId(), of.actorId());
        if (caller.isEmpty()) {
            giveUp(work, "import-actor-gone");
            return true;
        }
        return isDone(work, of, caller.get());
    }

    private boolean isDone(Work work, ImportRecord of, Caller caller) throws IOException {
        switch (of.state()) {
            case CHECKING -> checking.run(of, () -> queue.renew(work));
            case UNDOING -> undoing.run(caller, of);
            case APPLYING -> {
                return applying.run(caller, of, () -> queue.renew(work));
            }
            case UPLOADED, CHECKED, APPLIED, UNDONE, FAILED -> {}
        }
        return true;
    }

    private void giveUpOrBack(Work work) {
        if (work.attempts() < MOST_ATTEMPTS) {
            queue.giveBack(work);
            return;
        }
        giveUp(work, "import-gave-up");
        queue.finish(work);
    }

    private void giveUp(Work work, String why) {
        tx.in(
                work.tenantId(),
                () -> imports.find(work.tenantId(), work.importId())
                        .map(of -> imports.end(of, stateAfterGivingUp(of), new Remark(why, Map.of())))
                        .orElse(false));
    }

    /** Rows that are in stay in: the import then counts as applied, its open rows as left out, and it can be undone. */
    private static ImportState stateAfterGivingUp(ImportRecord of) {
        return of.state() == ImportState.CHECKING ? ImportState.FAILED : ImportState.APPLIED;
    }
}
