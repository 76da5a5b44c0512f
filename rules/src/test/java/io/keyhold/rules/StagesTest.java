package io.keyhold.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StagesTest {

    private static final LocalDate DAY = LocalDate.of(2009, 3, 1);

    private final Pack pack = SmallPack.withSections("""
            stages:
              packing:
                label: {zh: 装箱, en: packing}
                clause: X-1
                steps:
                  - id: wrap
                    label: {zh: 包, en: wrap}
                    clause: X-1
                    criteria:
                      - {id: counted, label: {zh: 点过数, en: counted}, clause: X-1, needs: {pieces: '> 0'}}
                      - {id: soft, label: {zh: 软包, en: wrapped softly}, clause: X-2, when: {fragile: 'true'}, needs: {price: '>= 1'}}
                      - {id: ten, label: {zh: 十件, en: ten}, clause: X-1, when: {pieces: '10'}, needs: {fragile: 'true'}, under: {tens: big}}
            """);

    @Test
    void aStageOpensOnceAllThatIsAskedIsThere() {
        assertThat(passage(Map.of("pieces", 3, "fragile", false)).isOpen()).isTrue();
        assertThat(passage(Map.of("pieces", 3, "fragile", true, "price", 1)).isOpen())
                .isTrue();
    }

    @Test
    void whatIsUnmetUnknownOrOpenIsNamed() {
        assertThat(standings(Map.of("pieces", 0, "fragile", false))).containsExactly("counted UNMET");
        assertThat(standings(Map.of("pieces", 3, "fragile", true))).containsExactly("soft UNKNOWN");
        assertThat(standings(Map.of("pieces", 10, "fragile", false))).containsExactly("ten OPEN_GAP");
        assertThat(passage(Map.of("pieces", 3, "fragile", true))
                        .hindrances()
                        .getFirst()
                        .missing())
                .containsExactly(new Label("价格", "price"));
    }

    @Test
    void aGapChosenOtherwiseAsksNothing() {
        Pack chosen = pack.withChoices(List.of(Choice.of("tens", "small", "郑建国", "省事", DAY)));

        assertThat(Handbook.of(chosen)
                        .given(Map.of("pieces", 10, "fragile", false), DAY)
                        .passage("packing", "wrap")
                        .orElseThrow()
                        .isOpen())
                .isTrue();
    }

    @Test
    void anUnknownStageIsToldWithTheKnownOnes() {
        assertThatThrownBy(() -> Handbook.of(pack).given(Map.of(), DAY).passage("packing", "send"))
                .isInstanceOf(QuestionRefused.class)
                .hasMessage("there is no 'send'; there are: wrap");
        assertThatThrownBy(() -> Handbook.of(pack).given(Map.of(), DAY).passage("sending", "wrap"))
                .hasMessage("there is no 'sending'; there are: packing");
    }

    @Test
    void aCriterionThatNeedsNothingIsRefused() {
        assertThatThrownBy(() -> SmallPack.withSections("""
                stages:
                  packing:
                    label: {zh: 装箱, en: packing}
                    clause: X-1
                    steps:
                      - {id: wrap, label: {zh: 包, en: wrap}, clause: X-1, criteria: [{id: a, label: {zh: 甲, en: a}, clause: X-1}]}
                """))
                .isInstanceOf(PackRefused.class)
                .hasMessageContaining("(X-1): 'needs' is missing");
    }

    private Passage passage(Map<String, ?> facts) {
        return Handbook.of(pack).given(facts, DAY).passage("packing", "wrap").orElseThrow();
    }

    private List<String> standings(Map<String, ?> facts) {
        return passage(facts).hindrances().stream()
                .map(each -> each.criterion().id() + " " + each.standing())
                .toList();
    }
}
