package io.keyhold.server.exchange.internal;

import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Callers;
import io.keyhold.server.exchange.ImportPage.Remark;
import io.keyhold.server.exchange.ImportState;
import io.keyhold.server.kernel.TenantTransactions;
import io.keyhold.server.kernel.Work;
import io.keyhold.server.kernel.Worker;
import java.io.IOException;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Does what was ordered, one import at a time: whatever it does can be cut off anywhere and done on by another worker. */
@Component
class ImportWorker implements Worker {

    static final String KIND = "import";

    private final TenantTransactions tx;
    private final ImportRecords imports;
    private final Checking checking;
    private final Applying applying;
    private final Undoing undoing;
    private final Callers callers;

    ImportWorker(
            TenantTransactions tx,
            ImportRecords imports,
            Checking checking,
            Applying applying,
            Undoing undoing,
            Callers callers) {
        this.tx = tx;
        this.imports = imports;
        this.checking = checking;
        this.applying = applying;
        this.undoing = undoing;
        this.callers = callers;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Next run(Work work, Runnable alive) throws IOException {
        try {
            return isDone(work, alive) ? new Next.Done() : new Next.Again();
        } catch (Superseded e) {
            return new Next.Again();
        }
    }

    private boolean isDone(Work work, Runnable alive) throws IOException {
        var found = tx.reading(work.tenantId(), () -> imports.find(work.tenantId(), work.subjectId()));
        if (found.isEmpty()) {
            return true;
        }
        var of = found.get();
        var caller = callers.find(of.tenantId(), of.actorId());
        if (caller.isEmpty()) {
            giveUp(work, "import-actor-gone");
            return true;
        }
        return isDone(of, caller.get(), alive);
    }

    private boolean isDone(ImportRecord of, Caller caller, Runnable alive) throws IOException {
        switch (of.state()) {
            case CHECKING -> checking.run(caller, of, alive);
            case UNDOING -> undoing.run(caller, of);
            case APPLYING -> {
                return applying.run(caller, of, alive);
            }
            case UPLOADED, CHECKED, APPLIED, UNDONE, FAILED -> {}
        }
        return true;
    }

    @Override
    public void giveUp(Work work) {
        giveUp(work, "import-gave-up");
    }

    private void giveUp(Work work, String why) {
        tx.in(
                work.tenantId(),
                () -> imports.find(work.tenantId(), work.subjectId())
                        .map(of -> imports.end(of, stateAfterGivingUp(of), new Remark(why, Map.of())))
                        .orElse(false));
    }

    /** Rows that are in stay in: the import then counts as applied, its open rows as left out, and it can be undone. */
    private static ImportState stateAfterGivingUp(ImportRecord of) {
        return of.state() == ImportState.CHECKING ? ImportState.FAILED : ImportState.APPLIED;
    }
}
