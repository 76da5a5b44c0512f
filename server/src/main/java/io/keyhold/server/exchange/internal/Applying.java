package io.keyhold.server.exchange.internal;

import io.keyhold.server.access.Caller;
import io.keyhold.server.exchange.ImportState;
import io.keyhold.server.exchange.RowProblem;
import io.keyhold.server.exchange.internal.ImportRows.Open;
import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.kernel.TenantTransactions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jooq.Condition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Brings the good rows into the ledger, a batch a transaction. What a batch did and that its rows are done is committed
 * together, so that nothing is done twice or by halves, whoever dies when; rows that another worker holds are passed over.
 */
@Component
class Applying {

    private static final Logger LOG = LoggerFactory.getLogger(Applying.class);

    static final int ROWS_AT_ONCE = 500;
    private static final Refusal BUG = Refusal.invalid("import-row-failed", Map.of());

    private final TenantTransactions tx;
    private final ImportRecords imports;
    private final ImportRows rows;
    private final Entering entering;
    private final Completing completing;

    Applying(TenantTransactions tx, ImportRecords imports, ImportRows rows, Entering entering, Completing completing) {
        this.tx = tx;
        this.imports = imports;
        this.rows = rows;
        this.entering = entering;
        this.completing = completing;
    }

    /** Goes on where a worker before stopped; true when nothing is left to do. */
    boolean run(Caller caller, ImportRecord of, Runnable afterBatch) {
        tx.in(of.tenantId(), () -> {
            imports.total(of, of.rowsDone() + rows.countOpen(of));
            return true;
        });
        sweep(of, ImportRows.NEW, open -> entering.enter(caller, of, open), ROWS_AT_ONCE, afterBatch);
        // An account can only be completed when the row that makes it has been brought in.
        sweep(
                of,
                ImportRows.COMPLETING,
                open -> List.of(completing.complete(caller, of, open.getFirst())),
                1,
                afterBatch);
        return tx.in(of.tenantId(), () -> end(of));
    }

    private void sweep(
            ImportRecord of, Condition which, Function<List<Open>, List<Mark>> work, int atOnce, Runnable afterBatch) {
        int after = 0;
        for (int last = next(of, which, work, atOnce, after); last > 0; last = next(of, which, work, atOnce, after)) {
            after = last;
            afterBatch.run();
        }
    }

    /** The number of the last row done; 0 when there was none. */
    private int next(ImportRecord of, Condition which, Function<List<Open>, List<Mark>> work, int atOnce, int after) {
        try {
            return batch(of, which, work, atOnce, after);
        } catch (Superseded e) {
            throw e;
        } catch (RefusedByLedger e) {
            return oneByOne(of, which, work, atOnce, after);
        } catch (RuntimeException e) {
            LOG.warn("Import {}: rows behind {} go in one by one", of.id(), after, e);
            return oneByOne(of, which, work, atOnce, after);
        }
    }

    private int batch(ImportRecord of, Condition which, Function<List<Open>, List<Mark>> work, int atOnce, int after) {
        return tx.in(of.tenantId(), () -> {
            var open = rows.claim(of, which, after, atOnce);
            if (open.isEmpty()) {
                return 0;
            }
            mark(of, work.apply(open));
            return open.getLast().number();
        });
    }

    /** One row that the database will not have must not keep the others out. */
    private int oneByOne(
            ImportRecord of, Condition which, Function<List<Open>, List<Mark>> work, int atOnce, int after) {
        int last = after;
        for (int i = 0; i < atOnce; i++) {
            int done = alone(of, which, work, last);
            if (done == 0) {
                break;
            }
            last = done;
        }
        return last > after ? last : 0;
    }

    private int alone(ImportRecord of, Condition which, Function<List<Open>, List<Mark>> work, int after) {
        var tried = new AtomicInteger();
        try {
            return batch(of, which, open -> work.apply(noted(open, tried)), 1, after);
        } catch (Superseded e) {
            throw e;
        } catch (RefusedByLedger e) {
            return tx.in(of.tenantId(), () -> refuse(of, which, tried.get(), e.refusal()));
        } catch (RuntimeException e) {
            LOG.error("Import {}: row {} was refused", of.id(), tried, e);
            return tx.in(of.tenantId(), () -> refuse(of, which, tried.get(), BUG));
        }
    }

    private static List<Open> noted(List<Open> open, AtomicInteger tried) {
        tried.set(open.getFirst().number());
        return open;
    }

    /** That row and no other: once it was rolled back, another worker may have taken it, and the next one is innocent. */
    private int refuse(ImportRecord of, Condition which, int number, Refusal refusal) {
        rows.claim(of, which, number - 1, 1).stream()
                .filter(row -> row.number() == number)
                .forEach(row -> mark(of, List.of(refused(row, refusal.code(), Remarks.params(refusal)))));
        return number;
    }

    static Mark refused(Open row, String reason, Map<String, String> params) {
        var withReason = new HashMap<>(params);
        withReason.put("reason", reason);
        var problem = RowProblem.error(String.valueOf(row.number()), RowProblem.Code.REFUSED, withReason);
        return Mark.refused(row.number(), problem);
    }

    private void mark(ImportRecord of, List<Mark> marks) {
        rows.mark(of, marks);
        if (!imports.progress(of, marks.size())) {
            throw new Superseded();
        }
    }

    private boolean end(ImportRecord of) {
        if (rows.countOpen(of) > 0) {
            return false;
        }
        rows.turn(of, Set.of("suspect"), "skipped");
        return imports.end(of, ImportState.APPLIED, null);
    }
}
