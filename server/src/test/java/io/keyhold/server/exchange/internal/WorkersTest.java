package io.keyhold.server.exchange.internal;

import static io.keyhold.schema.db.Tables.ACCOUNT;
import static io.keyhold.server.Companies.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keyhold.server.Companies;
import io.keyhold.server.Company;
import io.keyhold.server.KeyholdTest;
import io.keyhold.server.access.Caller;
import io.keyhold.server.exchange.Csv;
import io.keyhold.server.exchange.ImportPage;
import io.keyhold.server.exchange.ImportState;
import io.keyhold.server.exchange.Imports;
import io.keyhold.server.kernel.TenantTransactions;
import java.io.IOException;
import java.util.EnumSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Workers that die in the middle, and workers that meet. What they are to do is ordered without waking the server's own one. */
@KeyholdTest
class WorkersTest {

    private static final int ROWS = 2_600;

    @Autowired
    Companies companies;

    @Autowired
    Imports imports;

    @Autowired
    ImportRecords records;

    @Autowired
    ImportRows rows;

    @Autowired
    Checking checking;

    @Autowired
    Applying applying;

    @Autowired
    TenantTransactions tx;

    @Autowired
    DSLContext db;

    private Company company;
    private Caller caller;
    private ImportPage page;

    @BeforeEach
    void upload() {
        company = companies.found();
        caller = company.keyAccounts();
        page = done(imports.upload(
                caller, "a.csv", Csv.of("客户名称").companies(0, ROWS).in()));
    }

    @Test
    void checkingCutOffInTheMiddleBeginsAnewAndReadsEveryRowOnce() throws IOException {
        var of = ordered(ImportState.CHECKING);

        assertThatThrownBy(() -> checking.run(caller, of, dieAfter(2))).isInstanceOf(Death.class);
        assertThat(counted(of, "ready")).isEqualTo(2_000);
        checking.run(caller, of, () -> {});

        assertThat(counted(of, "ready")).isEqualTo(ROWS);
        assertThat(now().state()).isEqualTo(ImportState.CHECKED);
    }

    @Test
    void checkThatAnotherWorkerBeganAnewIsNotEndedByTheFirst() throws IOException {
        var of = ordered(ImportState.CHECKING);
        var batches = new AtomicInteger();

        // The second begins when the first has two thousand rows, clears them, and dies after its own first thousand.
        assertThatThrownBy(() -> checking.run(caller, of, () -> {
                    if (batches.incrementAndGet() == 2) {
                        assertThatThrownBy(() -> checking.run(caller, of, dieAfter(1)))
                                .isInstanceOf(Death.class);
                    }
                }))
                .isInstanceOf(Superseded.class);
        assertThat(now().state()).isEqualTo(ImportState.CHECKING);
        checking.run(caller, of, () -> {});

        assertThat(counted(of, "ready")).isEqualTo(ROWS);
    }

    @Test
    void applyingCutOffInTheMiddleGoesOnWhereItStopped() throws IOException {
        check();
        var of = ordered(ImportState.APPLYING);

        assertThatThrownBy(() -> applying.run(caller, of, dieAfter(3))).isInstanceOf(Death.class);
        assertThat(accounts()).isEqualTo(3 * Applying.ROWS_AT_ONCE);
        assertThat(applying.run(caller, now(), () -> {})).isTrue();

        assertThat(accounts()).isEqualTo(ROWS);
        assertThat(counted(of, "created")).isEqualTo(ROWS);
        assertThat(now().state()).isEqualTo(ImportState.APPLIED);
    }

    @Test
    void deathInsideABatchLeavesNothingOfIt() throws IOException {
        check();
        var of = ordered(ImportState.APPLYING);

        assertThatThrownBy(() -> tx.in(caller.tenantId(), () -> {
                    applying.run(caller, of, dieAfter(1));
                    return true;
                }))
                .isInstanceOf(Death.class);

        assertThat(accounts()).isZero();
        assertThat(counted(of, "ready")).isEqualTo(ROWS);
    }

    @Test
    void twoWorkersShareTheRowsAndDoNoneTwice() throws IOException {
        check();
        var of = ordered(ImportState.APPLYING);
        var batches = new AtomicInteger();

        var workers = Stream.of(1, 2)
                .map(_ -> CompletableFuture.runAsync(() -> {
                    boolean unused = applying.run(caller, of, batches::incrementAndGet);
                }))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(workers).join();
        boolean unused = now().state() == ImportState.APPLIED || applying.run(caller, now(), () -> {});

        assertThat(accounts()).isEqualTo(ROWS);
        assertThat(counted(of, "created")).isEqualTo(ROWS);
        assertThat(now().rowsDone()).isEqualTo(ROWS);
        assertThat(now().state()).isEqualTo(ImportState.APPLIED);
    }

    @Test
    void workerWhoseImportWasOrderedAnewStops() throws IOException {
        check();
        var old = ordered(ImportState.CHECKING);
        check();

        assertThatThrownBy(() -> checking.run(caller, old, () -> {})).isInstanceOf(Superseded.class);
    }

    private void check() throws IOException {
        var of = now().state() == ImportState.CHECKING ? again() : ordered(ImportState.CHECKING);
        checking.run(caller, of, () -> {});
    }

    /** As if the worker had given up and the person had ordered it again. */
    private ImportRecord again() {
        tx.in(caller.tenantId(), () -> records.end(now(), ImportState.FAILED, null));
        return ordered(ImportState.CHECKING);
    }

    private ImportRecord ordered(ImportState to) {
        tx.in(caller.tenantId(), () -> records.order(now(), EnumSet.allOf(ImportState.class), to, now().mapping()));
        return now();
    }

    private ImportRecord now() {
        return tx.in(
                caller.tenantId(),
                () -> records.find(caller.tenantId(), page.id()).orElseThrow());
    }

    private int counted(ImportRecord of, String state) {
        return tx.reading(caller.tenantId(), () -> rows.counts(of).getOrDefault(state, 0));
    }

    private int accounts() {
        return tx.reading(
                caller.tenantId(),
                () -> db.select(DSL.count())
                        .from(ACCOUNT)
                        .where(ACCOUNT.TENANT_ID.eq(caller.tenantId()))
                        .fetchSingle(0, Integer.class));
    }

    private static Runnable dieAfter(int batches) {
        var left = new AtomicInteger(batches);
        return () -> {
            if (left.decrementAndGet() == 0) {
                throw new Death();
            }
        };
    }

    /** What a kill looks like from within: nothing after it runs. */
    private static final class Death extends Error {
        private static final long serialVersionUID = 1;
    }
}
