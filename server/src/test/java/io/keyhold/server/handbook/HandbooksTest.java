package io.keyhold.server.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyhold.rules.Choice;
import io.keyhold.rules.Decided;
import io.keyhold.rules.Lang;
import io.keyhold.rules.PackRef;
import io.keyhold.rules.Undecided;
import io.keyhold.server.Companies;
import io.keyhold.server.KeyholdTest;
import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.kernel.Ids;
import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.kernel.TenantTransactions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KeyholdTest
class HandbooksTest {
    private static final LocalDate DAY = LocalDate.of(2009, 3, 1);
    private static final Map<String, Object> SMALL_PROSPECT =
            Map.of("place", "350100", "trucksHeld", 9, "ourTrucks", 0);
    private static final Map<String, Object> GROWING_OWNER =
            Map.of("place", "500100", "trucksHeld", 24, "ourTrucks", 3);

    @Autowired
    private Handbooks handbooks;

    @Autowired
    private FactCatalogue catalogue;

    @Autowired
    private DecisionLog log;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private TenantTransactions transactions;

    @Autowired
    private Companies companies;

    private UUID company = UUID.randomUUID();

    @BeforeEach
    void foundCompany() {
        company = companies.found().id();
    }

    @Test
    void withoutAHandbookEverythingIsUndecided() {
        var outcome = handbooks.of(company).decide("tier", GROWING_OWNER, DAY);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Undecided.class,
                        undecided -> assertThat(undecided.code()).isEqualTo(Undecided.Code.NO_VERSION));
    }

    @Test
    void anAdoptedTemplateDecidesFromItsFirstDay() {
        var adopted = adopt(List.of());

        assertThat(adopted).isEqualTo(Outcome.done(new PackRef("truck-maker", 1, LocalDate.of(2009, 1, 1), null)));
        assertThat(handbooks.of(company).decide("tier", GROWING_OWNER, DAY))
                .isInstanceOfSatisfying(
                        Decided.class, decided -> assertThat(decided.row()).isEqualTo("gold-growth-owner"));
        assertThat(catalogue.asked(company)).containsKey("trucksHeld");
    }

    @Test
    void gapsStayOpenUntilTheCompanyChooses() {
        adopt(List.of());
        assertThat(handbooks.of(company).decide("tier", SMALL_PROSPECT, DAY)).isInstanceOf(Undecided.class);

        var today = clock.today(company);
        handbooks.choose(new ChooseForGap(
                company, "truck-maker", Choice.of("prospects-below-ten", "general", "郑建国", "小客户一律按一般级", today), null));

        assertThat(handbooks.of(company).decide("tier", SMALL_PROSPECT, today)).isInstanceOf(Decided.class);
        assertThat(handbooks.of(company).decide("tier", SMALL_PROSPECT, today.minusDays(1)))
                .as("a choice never changes the past")
                .isInstanceOf(Undecided.class);
    }

    @Test
    void aChoiceMadeAtAdoptionCountsFromTheFirstDay() {
        adopt(List.of(Choice.of("prospects-below-ten", "untiered", "郑建国", "等补充规定", LocalDate.of(2009, 1, 5))));

        assertThat(handbooks.of(company).decide("tier", SMALL_PROSPECT, DAY))
                .isInstanceOfSatisfying(
                        Decided.class, decided -> assertThat(decided.outcome()).isEqualTo("untiered"));
    }

    @Test
    void whatIsNoChoiceOfTheGapIsRefused() {
        var refused = adopt(List.of(Choice.of("prospects-below-ten", "platinum", "郑建国", "好听", DAY)));

        assertThat(refused)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        it -> assertThat(it.refusal().code()).isEqualTo("no-such-choice"));
        assertThat(handbooks.all(company)).isEmpty();
    }

    @Test
    void aSecondVersionCannotBeginInThePast() {
        adopt(List.of());

        assertThat(adopt(List.of()))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        it -> assertThat(it.refusal().code()).isEqualTo("would-change-the-past"));
    }

    @Test
    void oneCompanysHandbookIsNotAnothers() {
        adopt(List.of());

        assertThat(handbooks.all(companies.found().id())).isEmpty();
    }

    @Test
    void aKeptDecisionTellsWhyInBothLanguages() {
        adopt(List.of());
        var subject = Ids.next();
        var id = keep(subject, "tier", GROWING_OWNER);

        var kept = transactions.reading(company, () -> log.find(company, id)).orElseThrow();

        assertThat(kept.conclusion().prose(handbooks.of(company).versions().getFirst(), Lang.ZH))
                .isEqualTo("现有 24 辆，已购买，成长区域：金质要求 ≥ 20 辆——AU-5，行 gold-growth-owner，版本 1，自 2009-01-01 起");
        assertThat(kept.conclusion().prose(handbooks.of(company).versions().getFirst(), Lang.EN))
                .isEqualTo(
                        "holds 24 trucks, owner, growth region: gold needs ≥ 20 trucks — AU-5, row gold-growth-owner,"
                                + " version 1, since 2009-01-01");
        assertThat(kept.conclusion().inputs()).containsEntry("place", "500100").containsEntry("trucksHeld", 24);
        assertThat(kept.cause()).isEqualTo("account.registered");
    }

    @Test
    void whatStayedUndecidedIsKeptWithItsReason() {
        adopt(List.of());
        var subject = Ids.next();
        keep(subject, "tier", SMALL_PROSPECT);
        keep(subject, "tier", Map.of());

        var history = transactions.reading(company, () -> log.history(company, subject, "tier"));

        assertThat(history)
                .extracting(kept -> kept.conclusion().code())
                .containsExactly(Undecided.Code.MISSING_FACT, Undecided.Code.OPEN_GAP);
        assertThat(history.getLast().conclusion().gap()).isEqualTo("prospects-below-ten");
    }

    @Test
    void decisionsOfSeveralOutputsAreKeptWhole() {
        adopt(List.of());
        Map<String, ?> facts = Map.of(
                "customerCategory", "power", "trucksHeld", 9, "ourTrucks", 2, "transportCategory", "urban-services");
        var id = keep(Ids.next(), "purchaseNature", facts);

        var kept = transactions.reading(company, () -> log.find(company, id)).orElseThrow();

        assertThat(kept.conclusion().outputs()).containsEntry("buyingTraits", List.of("decision-makers"));
    }

    private Outcome<PackRef> adopt(List<Choice> choices) {
        return handbooks.adopt(new AdoptHandbook(company, "truck-maker", null, choices, null));
    }

    private UUID keep(UUID subject, String decision, Map<String, ?> facts) {
        var id = Ids.next();
        var outcome = handbooks.of(company).decide(decision, facts, DAY);
        transactions.in(company, () -> {
            log.record(
                    company,
                    List.of(new NewDecision(
                            id,
                            "account",
                            subject,
                            outcome,
                            Instant.parse("2009-03-01T02:00:00Z"),
                            "account.registered")));
            return id;
        });
        return id;
    }
}
