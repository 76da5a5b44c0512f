package io.keyhold.server.exchange;

import static io.keyhold.server.Companies.done;

import io.keyhold.matching.CreditCode;
import io.keyhold.matching.CreditCodeCheck;
import io.keyhold.server.access.Caller;
import io.keyhold.server.exchange.ImportPage.Counts;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** Somebody who imports ledgers and waits for each step. */
final class Importing {

    static final String HEADER = "客户名称,统一社会信用代码,省份,城市,本品车辆数,他牌车辆数,他牌品牌,车型,统计日期";
    static final String CODE = soundCode("91350100100000000");
    static final String OTHER_CODE = soundCode("91350100200000000");

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Imports imports;
    private final Caller caller;

    Importing(Imports imports, Caller caller) {
        this.imports = imports;
        this.caller = caller;
    }

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

    ImportPage undone(ImportPage page) {
        return await(done(imports.undo(caller, page.id())).id());
    }

    /** The import once nobody works on it any more. */
    ImportPage awaited(ImportPage page) {
        return await(page.id());
    }

    private ImportPage await(UUID importId) {
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

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static Counts numbers(ImportPage page) {
        return Objects.requireNonNull(page.counts());
    }

    static ImportPage.Remark fault(ImportPage page) {
        return Objects.requireNonNull(page.fault());
    }

    /** Counts of an import none of whose rows is suspect. */
    static Counts counts(int bad, int ready, int created) {
        return new Counts(bad, ready, 0, 0, 0, created, 0, 0, 0, 0);
    }

    private static String soundCode(String body) {
        return "0123456789ABCDEFGHJKLMNPQRTUWXY"
                .chars()
                .mapToObj(check -> body + (char) check)
                .filter(code -> CreditCode.check(code) instanceof CreditCodeCheck.Valid)
                .findFirst()
                .orElseThrow();
    }
}
