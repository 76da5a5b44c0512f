package io.keyhold.server.registration;

import static io.keyhold.server.Companies.done;
import static io.keyhold.server.Companies.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyhold.server.Companies;
import io.keyhold.server.Company;
import io.keyhold.server.KeyholdTest;
import io.keyhold.server.TenantBoundStatements;
import io.keyhold.server.account.AccountDetails;
import io.keyhold.server.account.AccountType;
import io.keyhold.server.account.Ledgers;
import io.keyhold.server.audit.OwnersHand;
import io.keyhold.server.audit.ReceiptBook;
import io.keyhold.server.audit.Verification;
import io.keyhold.server.handbook.AdoptHandbook;
import io.keyhold.server.handbook.Handbooks;
import io.keyhold.server.registration.RegistrationPage.Act;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a salesperson learns who registers a customer's purchase intent. */
@KeyholdTest
class RegisteringTest {
    @Autowired
    Intents intents;

    @Autowired
    Registrations registrations;

    @Autowired
    RegistrationBook book;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Handbooks handbooks;

    @Autowired
    ReceiptBook receipts;

    @Autowired
    OwnersHand hand;

    @Autowired
    Companies companies;

    @Test
    void theFirstIsProtectedForTwoMonthsWithAReceipt() {
        var company = intents.found();
        intents.account(company, "闽海物流有限公司");

        var page = done(registrations.register(company.sales(), intents.form(company, "闽海物流有限公司")));

        assertThat(page.state()).isEqualTo(RegistrationState.PROTECTED);
        assertThat(page.verdict().clause()).isEqualTo("AU-9");
        assertThat(page.verdict().decisions()).isNotEmpty();
        assertThat(page.protectedUntil()).isAfter(page.receivedAt().plus(Duration.ofDays(58)));
        assertThat(page.receipt()).isNotNull();
        assertThat(receipts.verify(company.id()).holds()).isTrue();
    }

    @Test
    void aCustomersNameOrContactChangedInTheDatabaseIsFound() throws SQLException {
        for (var change : List.of("written_name = '另一家物流有限公司'", "contact_phone = '13900000000'", "models = '[]'")) {
            var company = intents.found();
            intents.account(company, "闽海物流有限公司");
            var page = done(registrations.register(company.sales(), intents.form(company, "闽海物流有限公司")));
            assertThat(receipts.verify(company.id()).holds()).isTrue();

            hand.does(company.id(), "UPDATE registration SET %s WHERE id = '%s'".formatted(change, page.id()));

            assertThat(receipts.verify(company.id()).faults())
                    .as(change)
                    .extracting(Verification.Fault::kind)
                    .containsExactly(Verification.Kind.CONTENT_ALTERED);
        }
    }

    @Test
    void theSecondIsToldUntilWhenItIsTakenAndNeverByWhom() {
        var company = intents.found();
        intents.account(company, "闽海物流有限公司");
        var rival = intents.dealers(company, 1).getFirst();
        var first = done(registrations.register(rival, intents.form(company, "闽海物流有限公司")));

        var second = done(registrations.register(company.sales(), intents.form(company, "闽海物流有限公司")));

        assertThat(second.state()).isEqualTo(RegistrationState.REFUSED);
        assertThat(second.takenUntil()).isEqualTo(first.protectedUntil());
        assertThat(second.can()).containsEntry(Act.WATCH, RegistrationPage.Ability.yes());
        assertThat(second.toString()).doesNotContain("经销商0");
        assertThat(book.find(company.sales(), first.id())).isEmpty();
    }

    @Test
    void outOfTheTerritoryItWaitsForApproval() {
        var company = intents.found();
        var account = intents.account(company, "闽海物流有限公司");

        var page = done(registrations.register(company.northernSales(), intents.form(company, "闽海物流有限公司")));

        assertThat(page.state()).isEqualTo(RegistrationState.CROSSING);
        assertThat(page.verdict().clause()).isEqualTo("AU-8");
        assertThat(page.account()).isNull();
        assertThat(page.accountHidden()).isTrue();
        assertThat(account.number()).isPositive();
    }

    @Test
    void anIndustryAccountIsPassedOnWithAnEntitlement() {
        var company = intents.found();
        var post = new AccountDetails(
                AccountType.ORGANISATION, "福州市邮政局", null, Ledgers.FUZHOU, null, null, "post", null, null, null);
        ledgers.register(company.keyAccounts(), post);

        var page = done(registrations.register(company.sales(), intents.form(company, "福州市邮政局")));

        assertThat(page.state()).isEqualTo(RegistrationState.PASSED_ON);
        assertThat(page.passedTo()).isEqualTo("key-account-department");
        assertThat(page.reward()).isEqualTo(new RegistrationPage.Reward(50_000, 200_000, "passing-on-scale"));
    }

    @Test
    void theKeyAccountDepartmentPassesAGeneralAccountOn() {
        var company = intents.found();
        intents.account(company, "闽海物流有限公司");

        var page = done(registrations.register(company.keyAccounts(), intents.form(company, "闽海物流有限公司")));

        assertThat(page.state()).isEqualTo(RegistrationState.PASSED_ON);
        assertThat(page.passedTo()).isEqualTo("nine-six-series");
    }

    @Test
    void anUnknownCompanyIsScreenedByHeadOfficeInTheOrderOfReceipt() {
        var company = intents.found();

        var first = done(registrations.register(company.sales(), intents.form(company, "榕北矿业有限公司")));
        var second =
                done(registrations.register(intents.dealers(company, 1).getFirst(), intents.form(company, "榕北矿业有限公司")));

        assertThat(first.state()).isEqualTo(RegistrationState.SCREENING);
        assertThat(first.queuePosition()).isZero();
        assertThat(second.queuePosition()).isEqualTo(1);
        assertThat(Objects.requireNonNull(second.receipt()).number())
                .isGreaterThan(Objects.requireNonNull(first.receipt()).number());
    }

    @Test
    void whatTheHandbookLeavesOpenIsKeptForHeadOfficeAndNamesTheGap() {
        var company = intents.found(Map.of("protection-start", ""));
        intents.account(company, "闽海物流有限公司");

        var page = done(registrations.register(company.sales(), intents.form(company, "闽海物流有限公司")));

        assertThat(page.state()).isEqualTo(RegistrationState.SCREENING);
        assertThat(page.verdict().gap()).isEqualTo("protection-start");
        assertThat(page.verdict().question()).hasSize(2);
        assertThat(page.receipt()).isNotNull();
    }

    @Test
    void aHandbookWithoutSuchRulesSaysSo() {
        var company = companies.found();
        done(handbooks.adopt(new AdoptHandbook(company.id(), "general", null, List.of(), null)));

        assertThat(refused(registrations.register(company.sales(), intents.form(company, "闽海物流有限公司"))))
                .isEqualTo("handbook-without-registration");
    }

    @Test
    void theSpecialVehicleGroupScreensEverythingAndKnowsNoProtection() {
        var company = companies.found();
        done(handbooks.adopt(new AdoptHandbook(company.id(), "special-vehicles", null, List.of(), null)));
        var account = intents.account(company, "闽海物流有限公司");

        var page = done(registrations.register(company.sales(), intents.form(company, "闽海物流有限公司")));
        var screened = done(
                registrations.screen(company.keyAccounts(), page.id(), new ScreeningRuling.Same(account.id(), "核对无误")));

        assertThat(page.state()).isEqualTo(RegistrationState.SCREENING);
        assertThat(page.verdict().clause()).isEqualTo("CI-4");
        assertThat(screened.state()).isEqualTo(RegistrationState.ACCEPTED);
    }

    @Test
    void itIsAnsweredInFewStatements() {
        var company = intents.found();
        var account = intents.account(company, "闽海物流有限公司");
        intents.account(company, "闽江运输有限公司");
        done(registrations.register(company.sales(), intents.form(company, "闽江运输有限公司")));
        var byId = intents.form(company, account.id(), "闽海物流有限公司", Ledgers.FUZHOU, null);

        var sent = TenantBoundStatements.sentBy(() -> done(registrations.register(company.sales(), byId)));

        assertThat(sent).hasSizeLessThan(18);
    }

    @Test
    void badFormsAreRefusedBeforeAnythingIsWritten() {
        var company = intents.found();
        var form = intents.form(company, "  ");

        assertThat(refused(registrations.register(company.sales(), form))).isEqualTo("name-missing");
        assertThat(refused(registrations.register(company.finance(), intents.form(company, "闽海物流有限公司"))))
                .isEqualTo("not-permitted");
        assertThat(list(company)).isEmpty();
    }

    private List<RegistrationRow> list(Company company) {
        return book.page(company.keyAccounts(), new RegistrationQuery(null, false, null, null, 50))
                .rows();
    }
}
