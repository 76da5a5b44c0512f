package io.keyhold.server.handbook.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.keyhold.server.Companies;
import io.keyhold.server.KeyholdTest;
import io.keyhold.server.handbook.AdoptHandbook;
import io.keyhold.server.handbook.DecisionLog;
import io.keyhold.server.handbook.FactSource;
import io.keyhold.server.handbook.Handbooks;
import io.keyhold.server.handbook.NewDecision;
import io.keyhold.server.handbook.PlaceNames;
import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.kernel.Ids;
import io.keyhold.server.kernel.TenantTransactions;
import io.keyhold.server.kernel.web.Asker;
import io.keyhold.server.kernel.web.RefusedException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Decisions about subjects that exist in this test alone; other modules' subjects are tested with them. */
@KeyholdTest
class KeptDecisionTest {
    private static final Map<String, Object> GROWING_OWNER =
            Map.of("place", "500100", "trucksHeld", 24, "ourTrucks", 3);

    @Autowired
    private Companies companies;

    @Autowired
    private Handbooks handbooks;

    @Autowired
    private DecisionLog log;

    @Autowired
    private PlaceNames places;

    @Autowired
    private TenantTransactions transactions;

    @Autowired
    private BusinessClock clock;

    private UUID company = UUID.randomUUID();

    @BeforeEach
    void adoptTheTruckMakersHandbook() {
        company = companies.found().id();
        Companies.done(handbooks.adopt(new AdoptHandbook(company, "truck-maker", null, List.of(), null)));
    }

    @Test
    void isToldWithClauseInputsAndVersion() {
        var id = keep(GROWING_OWNER, LocalDate.of(2009, 3, 1));

        var told = decisions(true).why(asker(), id, Locale.ENGLISH);

        assertThat(told.outcome()).isEqualTo("gold");
        assertThat(told.outcomeLabel()).isEqualTo("gold");
        assertThat(told.clause())
                .isNotNull()
                .extracting(DecisionView.ClauseView::title)
                .isEqualTo("Tier of a direct buyer");
        assertThat(told.inputs())
                .extracting(DecisionView.InputView::name, DecisionView.InputView::value)
                .contains(tuple("place", "重庆市"), tuple("regionType", "growth region"));
        assertThat(told.effective()).isEqualTo(LocalDate.of(2009, 1, 1));
        assertThat(told.prose()).startsWith("holds 24 trucks, owner, growth region: gold needs ≥ 20 trucks");
    }

    @Test
    void saysHowFarItIsFromAnotherTier() {
        var id = keep(GROWING_OWNER, LocalDate.of(2009, 3, 1));

        var told = decisions(true).why(asker(), id, Locale.ENGLISH);

        assertThat(told.turns())
                .extracting(DecisionView.TurnView::text, DecisionView.TurnView::outcome)
                .contains(tuple("5 fewer trucks (holds) and it is silver", "silver"));
    }

    @Test
    void toldUndecidedNamesTheGap() {
        var id = keep(Map.of("place", "110105", "trucksHeld", 24, "ourTrucks", 3), LocalDate.of(2009, 3, 1));

        var told = decisions(true).why(asker(), id, Locale.CHINESE);

        assertThat(told.outcome()).isNull();
        assertThat(told.prose()).startsWith("“区域类型”未定：手册留有空白，企业尚未选定：");
        assertThat(told.gaps())
                .singleElement()
                .satisfies(gap -> assertThat(gap.id()).isEqualTo("places-outside-list"));
    }

    @Test
    void takenWhenNoVersionWasInForceIsToldAllTheSame() {
        var id = keep(GROWING_OWNER, LocalDate.of(2008, 3, 1));

        var told = decisions(true).why(asker(), id, Locale.CHINESE);

        assertThat(told.prose()).isEqualTo("当日没有生效的手册版本");
        assertThat(told.version()).isNull();
        assertThat(told.turns()).isEmpty();
    }

    @Test
    void ofASubjectTheAskerMayNotSeeDoesNotExist() {
        var id = keep(GROWING_OWNER, LocalDate.of(2009, 3, 1));

        assertThatThrownBy(() -> decisions(false).why(asker(), id, Locale.CHINESE))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("no-such-decision"));
    }

    private UUID keep(Map<String, Object> facts, LocalDate day) {
        var id = Ids.next();
        var outcome = handbooks.of(company).decide("tier", facts, day);
        return transactions.in(company, () -> {
            log.record(
                    company,
                    List.of(new NewDecision(
                            id, "stand", Ids.next(), outcome, Instant.parse("2009-03-01T02:00:00Z"), "test")));
            return id;
        });
    }

    private DecisionController decisions(boolean readable) {
        return new DecisionController(log, handbooks, places, List.of(new Stands(readable)), transactions, clock);
    }

    private Asker asker() {
        return new Person(company, Ids.next());
    }

    /** Subjects everyone or nobody may read. */
    private record Stands(boolean readable) implements FactSource {
        @Override
        public String subjectKind() {
            return "stand";
        }

        @Override
        public boolean mayRead(Asker asker, UUID subjectId) {
            return readable;
        }

        @Override
        public Optional<Map<String, Object>> facts(UUID tenantId, UUID subjectId) {
            return Optional.empty();
        }
    }

    private record Person(UUID tenantId, UUID personId) implements Asker {
        @Override
        public String name() {
            return "某人";
        }

        @Override
        public boolean may(String permission) {
            return true;
        }
    }
}
