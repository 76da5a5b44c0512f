package io.keyhold.server.registration;

import static io.keyhold.server.Companies.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.keyhold.server.Company;
import io.keyhold.server.KeyholdTest;
import io.keyhold.server.access.Caller;
import io.keyhold.server.account.Hierarchy;
import io.keyhold.server.account.Ledgers;
import io.keyhold.server.audit.ReceiptBook;
import io.keyhold.server.kernel.internal.Nodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Many dealers register one company in the same instant: exactly one is protected, all others are told until when. */
@KeyholdTest
class RaceTest {
    private static final int DEALERS = 64;
    private static final int ROUNDS = 20;
    private static final int ROUNDS_A_COMPANY = 50;

    @Autowired
    Intents intents;

    @Autowired
    Registrations registrations;

    @Autowired
    Hierarchy hierarchy;

    @Autowired
    ReceiptBook receipts;

    @Autowired
    Nodes nodes;

    @Test
    void oneOfSixtyFourIsProtectedOnTwoNodes() throws Exception {
        race(ROUNDS);
    }

    @Test
    @Tag("soak")
    void oneOfSixtyFourIsProtectedAThousandTimes() throws Exception {
        race(Integer.getInteger("keyhold.soak.rounds", 1_000));
    }

    /** A company for so many rounds: its dealers may try only so many names an hour. */
    private void race(int rounds) throws Exception {
        for (int begun = 0; begun < rounds; begun += ROUNDS_A_COMPANY) {
            race(begun, Math.min(rounds, begun + ROUNDS_A_COMPANY));
        }
    }

    private void race(int from, int to) throws Exception {
        var company = intents.found();
        var dealers = intents.dealers(company, DEALERS);
        try (var another = nodes.another()) {
            var both = List.of(registrations, another.getBean(Registrations.class));
            for (int round = from; round < to; round++) {
                var name = "闽" + numeral(round) + "物流有限公司";
                intents.account(company, name);
                assertExactlyOneProtected(atOnce(
                        company,
                        dealers,
                        both,
                        IntStream.range(0, DEALERS).mapToObj(i -> name).toList()));
            }
        }
        assertThat(receipts.verify(company.id()).holds()).isTrue();
    }

    /** Brands of which no two could be taken for one another. */
    private static String numeral(int round) {
        var characters = "鑫隆泰恒顺昌盛华祥瑞福禄海岳松柏云霞江川虹桥金玉石铁星月春秋冬夏风雷电";
        var draw = new Random(round);
        var brand = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            brand.append(characters.charAt(draw.nextInt(characters.length())));
        }
        return brand.toString();
    }

    @Test
    void spellingsOfOneNameAreOneCompany() throws Exception {
        var company = intents.found();
        var dealers = intents.dealers(company, DEALERS);
        intents.account(company, "福州榕盛(闽江)物流有限公司");

        var pages = atOnce(company, dealers, List.of(registrations), spellings());

        var waiting = pages.stream()
                .filter(page -> page.state() == RegistrationState.SCREENING)
                .toList();
        assertExactlyOneProtected(
                pages.stream().filter(page -> !waiting.contains(page)).toList());
        assertThat(pages).hasSize(DEALERS).extracting(RegistrationPage::id).doesNotHaveDuplicates();
    }

    private static List<String> spellings() {
        var name = "福州榕盛（闽江）物流有限公司";
        var written = new ArrayList<String>();
        for (int i = 0; i < DEALERS; i++) {
            var spaced = i % name.length() == 0
                    ? name
                    : name.substring(0, i % name.length()) + " " + name.substring(i % name.length());
            written.add(
                    switch (i / 16) {
                        case 0 -> spaced;
                        case 1 -> spaced.replace("（", "(").replace("）", ")");
                        case 2 -> spaced.replace("榕盛", "榕盛\u3000");
                        default -> "  " + spaced + "。";
                    });
        }
        return written;
    }

    @Test
    void aBranchAndItsGroupAreOneWhereTheGroupIsProtected() throws Exception {
        var company = intents.found(Map.of("protection-subject", "group"));
        var dealers = intents.dealers(company, 16);
        for (int round = 0; round < 5; round++) {
            var group = intents.account(company, "闽" + numeral(round) + "集团有限公司");
            var branch = intents.account(company, "泉" + numeral(round) + "运输有限公司");
            done(hierarchy.placeUnder(company.keyAccounts(), branch.id(), branch.version(), group.id()));
            var ids = List.of(group.id(), branch.id());
            var forms = IntStream.range(0, dealers.size())
                    .mapToObj(i -> intents.form(company, ids.get(i % 2), "闽" + i, Ledgers.FUZHOU, null))
                    .toList();

            assertExactlyOneProtected(at(dealers, List.of(registrations), forms));
        }
    }

    @Test
    void theLossOfARaceDoesNotDependOnTheAccountsLock() throws Exception {
        var company = intents.found(Map.of("protection-subject", "site"));
        var dealers = intents.dealers(company, 16);
        var site = done(hierarchy.openSite(company.keyAccounts(), "闽北矿区", Ledgers.FUZHOU));
        var one = intents.account(company, "闽北矿业有限公司");
        var other = intents.account(company, "榕南运输有限公司");
        done(hierarchy.workAt(company.keyAccounts(), one.id(), one.version(), site.id()));
        done(hierarchy.workAt(company.keyAccounts(), other.id(), other.version(), site.id()));
        var ids = List.of(one.id(), other.id());

        // Two accounts of two groups, so no lock is shared: only the table's own rule tells them apart.
        var pages = at(
                dealers,
                List.of(registrations),
                IntStream.range(0, dealers.size())
                        .mapToObj(i -> intents.form(company, ids.get(i % 2), "闽" + i, Ledgers.FUZHOU, null))
                        .toList());

        assertExactlyOneProtected(pages);
    }

    private static void assertExactlyOneProtected(List<RegistrationPage> pages) {
        var won = pages.stream()
                .filter(page -> page.state() == RegistrationState.PROTECTED)
                .toList();
        var lost = pages.stream().filter(page -> !won.contains(page)).toList();
        assertThat(won).as(() -> told(pages)).hasSize(1);
        assertThat(lost).allSatisfy(page -> {
            assertThat(page.state()).isEqualTo(RegistrationState.REFUSED);
            assertThat(page.takenUntil()).isEqualTo(won.getFirst().protectedUntil());
        });
        assertThat(pages.stream()
                        .map(page -> Objects.requireNonNull(page.receipt()).number()))
                .doesNotHaveDuplicates();
        var first = Objects.requireNonNull(won.getFirst().receipt()).number();
        assertThat(lost)
                .allSatisfy(page -> assertThat(
                                Objects.requireNonNull(page.receipt()).number())
                        .isGreaterThan(first));
    }

    private static String told(List<RegistrationPage> pages) {
        return pages.stream()
                .map(page -> page.intent().writtenName() + ": " + page.verdict().code())
                .distinct()
                .toList()
                .toString();
    }

    private List<RegistrationPage> atOnce(
            Company company, List<Caller> dealers, List<Registrations> servers, List<String> names) throws Exception {
        return at(
                dealers,
                servers,
                names.stream().map(name -> intents.form(company, name)).toList());
    }

    private static List<RegistrationPage> at(
            List<Caller> dealers, List<Registrations> servers, List<RegisterIntent> forms) throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = IntStream.range(0, dealers.size())
                    .mapToObj(i -> threads.submit(() -> {
                        start.await();
                        return done(servers.get(i % servers.size()).register(dealers.get(i), forms.get(i)));
                    }))
                    .toList();
            start.countDown();
            var pages = new ArrayList<RegistrationPage>();
            for (var each : waiting) {
                pages.add(each.get());
            }
            return pages;
        }
    }
}
