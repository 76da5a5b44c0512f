package io.keyhold.server.account;

import static io.keyhold.server.Companies.done;
import static io.keyhold.server.Companies.refused;
import static io.keyhold.server.account.Ledgers.FUZHOU;
import static io.keyhold.server.account.Ledgers.SHIJIAZHUANG;
import static io.keyhold.server.account.Ledgers.organisation;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyhold.matching.Verdict;
import io.keyhold.server.Company;
import io.keyhold.server.KeyholdTest;
import io.keyhold.server.kernel.Outcome;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody asks whether a company is known, before entering it. Dealers are rivals. */
@KeyholdTest
class CheckingAtEntryTest {
    private static final String THEIRS = "石家庄冀中物流有限公司";

    @Autowired
    Ledgers ledgers;

    @Autowired
    Accounts accounts;

    @Autowired
    EntryCheck check;

    @Autowired
    NameAttempts attempts;

    Company company;

    @BeforeEach
    void found() {
        company = ledgers.found();
        ledgers.register(company.keyAccounts(), organisation(THEIRS, SHIJIAZHUANG));
        ledgers.register(company.keyAccounts(), organisation("福州榕江物流有限公司", FUZHOU));
    }

    @Test
    void ownAccountIsShownWithReasons() {
        var answer = done(check.check(company.sales(), CompanyQuery.named("福州榕江物流有限公司")));

        assertThat(answer.verdict()).isEqualTo(Verdict.SAME);
        assertThat(answer.unseen()).isFalse();
        assertThat(answer.known()).first().satisfies(it -> {
            assertThat(it.name()).isEqualTo("福州榕江物流有限公司");
            assertThat(it.comparison().reasons()).isNotEmpty();
        });
    }

    @Test
    void rivalsAccountIsKnownToUsAndNothingElseIsTold() {
        var answer = done(check.check(company.sales(), CompanyQuery.named(THEIRS)));

        assertThat(answer.unseen()).isTrue();
        assertThat(answer.known()).isEmpty();
    }

    @Test
    void answerOverHttpNamesNobodyOutsideTheAskersSight() {
        var browser = company.browser(company.sales());

        var answer = browser.post("/accounts/check", Map.of("name", "石家庄冀中物流有限责任公司"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.toString()).contains("\"unseen\":true").doesNotContain("冀中");
    }

    @Test
    void reasonsNamePlacesAndNotTheirCodes() {
        var browser = company.browser(company.keyAccounts());

        var answer = browser.post("/accounts/check", Map.of("name", "榕江物流有限公司", "divisionCode", FUZHOU));

        assertThat(answer.body().at("/known/0/likeness/reasons").toString())
                .contains("地区一致：福州市")
                .doesNotContain(FUZHOU);
    }

    @Test
    void tooManyNamesAreRefusedWithWhenToTryAgain() {
        for (int i = 0; i < NameAttempts.NAMES_AN_HOUR; i++) {
            done(check.check(company.sales(), CompanyQuery.named("试探" + i + "号物流公司")));
        }

        var refused = check.check(company.sales(), CompanyQuery.named("再试探一家公司"));

        assertThat(refused(refused)).isEqualTo("too-many-names-tried");
        assertThat(refused)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        it -> assertThat(((Outcome.Refused<?>) it).refusal().params())
                                .containsKey("again"));
        // The same name once more tells nothing new.
        assertThat(done(check.check(company.sales(), CompanyQuery.named("试探7号物流公司"))))
                .isNotNull();
    }

    @Test
    void manyAtOnceDoNotSlipUnderTheLimit() throws Exception {
        var tasks = new ArrayList<Callable<Outcome<EntryCheck.Answer>>>();
        for (int i = 0; i < NameAttempts.NAMES_AN_HOUR + 20; i++) {
            var name = CompanyQuery.named("试探" + i + "号物流公司");
            tasks.add(() -> check.check(company.sales(), name));
        }

        int answered = 0;
        try (var threads = Executors.newFixedThreadPool(16)) {
            for (var outcome : threads.invokeAll(tasks)) {
                answered += (int) outcome.get().stream().count();
            }
        }

        assertThat(answered).isEqualTo(NameAttempts.NAMES_AN_HOUR);
    }

    @Test
    void takenNamesTriedByEnteringThemCountToo() {
        for (int i = 0; i < NameAttempts.NAMES_AN_HOUR - 1; i++) {
            done(check.check(company.sales(), CompanyQuery.named("试探" + i + "号物流公司")));
        }

        var first = accounts.register(company.sales(), new RegisterAccount(organisation(THEIRS, FUZHOU)));
        var second = accounts.register(company.sales(), new RegisterAccount(organisation("另一家公司", FUZHOU)));

        assertThat(refused(first)).isEqualTo("name-taken-unseen");
        assertThat(refused(second)).isEqualTo("too-many-names-tried");
    }

    @Test
    void headOfficeIsNotLimited() {
        for (int i = 0; i < NameAttempts.NAMES_AN_HOUR + 5; i++) {
            done(check.check(company.keyAccounts(), CompanyQuery.named("查询" + i + "号物流公司")));
        }
    }

    @Test
    void administratorReadsWhoTriedWhat() {
        done(check.check(company.sales(), CompanyQuery.named(THEIRS)));
        refused(accounts.register(company.sales(), new RegisterAccount(organisation(THEIRS, FUZHOU))));

        var page = done(attempts.page(company.administrator(), null, 10));

        assertThat(page.rows())
                .extracting(NameAttempts.Attempt::name, NameAttempts.Attempt::via, NameAttempts.Attempt::answer)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(THEIRS, "entry", "taken-unseen"),
                        org.assertj.core.api.Assertions.tuple(THEIRS, "check", "same"));
        assertThat(refused(attempts.page(company.sales(), null, 10))).isEqualTo("not-permitted");
        assertThat(done(attempts.page(company.areaManager(), null, 10)).rows()).isEmpty();
    }
}
