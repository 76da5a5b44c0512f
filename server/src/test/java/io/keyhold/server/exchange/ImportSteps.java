package io.keyhold.server.exchange;

import static io.keyhold.server.Companies.done;

import io.keyhold.matching.CreditCode;
import io.keyhold.server.access.Caller;
import io.keyhold.server.account.AccountPage;
import io.keyhold.server.account.Ledger;
import io.keyhold.server.account.LedgerQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Takes files through the steps of an import as one caller, waiting for the worker after each. */
record ImportSteps(Imports imports, Ledger ledger, Caller caller) {
    static final String HEADER = "客户名称,统一社会信用代码,省份,城市,本品车辆数,他牌车辆数,他牌品牌,车型,统计日期";
    static final String CODE = CreditCode.beginningWith("91350100100000000").value();
    static final String OTHER_CODE =
            CreditCode.beginningWith("91350100200000000").value();

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    ImportPage uploaded(Csv csv) {
        return done(imports.upload(caller, "台帐.csv", csv.in()));
    }

    ImportPage checked(Csv csv) {
        return checked(uploaded(csv));
    }

    ImportPage checked(ImportPage page) {
        return await(done(imports.check(caller, page.id(), page.mapping())).id());
    }

    ImportPage applied(Csv csv) {
        return applied(checked(csv));
    }

    ImportPage applied(ImportPage page) {
        return await(done(imports.apply(caller, page.id())).id());
    }

    /** With every suspected duplicate completing the account it is taken for. */
    ImportPage completing(Csv csv) {
        var page = checked(csv);
        done(imports.choose(caller, page.id(), DuplicateChoice.UPDATE, Set.of()));
        return applied(page);
    }

    ImportPage undone(ImportPage page) {
        return await(done(imports.undo(caller, page.id())).id());
    }

    ImportPage await(UUID importId) {
        var deadline = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(deadline)) {
            var page = imports.find(caller, importId).orElseThrow();
            if (!page.state().isBusy()) {
                return page;
            }
            pause();
        }
        throw new AssertionError("still busy: " + imports.find(caller, importId));
    }

    AccountPage account(UUID id) {
        return ledger.account(caller, id).orElseThrow();
    }

    AccountPage accountNamed(String name) {
        var row = ledger.page(caller, LedgerQuery.all(LedgerQuery.Sort.NEWEST, 50)).rows().stream()
                .filter(found -> found.name().equals(name))
                .findFirst()
                .orElseThrow();
        return account(row.id());
    }

    static ImportPage.Counts numbers(ImportPage page) {
        return Objects.requireNonNull(page.counts());
    }

    static ImportPage.Remark fault(ImportPage page) {
        return Objects.requireNonNull(page.fault());
    }

    /** Counts of an import none of whose rows is suspect. */
    static ImportPage.Counts counts(int bad, int ready, int created) {
        return new ImportPage.Counts(bad, ready, 0, 0, 0, created, 0, 0, 0, 0);
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
