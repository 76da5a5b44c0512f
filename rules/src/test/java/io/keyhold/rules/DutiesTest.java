package io.keyhold.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Cadences, escalations, approvals and forms. */
class DutiesTest {

    private static final LocalDate DAY = LocalDate.of(2009, 3, 1);

    private final Pack pack = SmallPack.withSections("""
            cadences:
              care:
                label: {zh: 维护, en: care}
                clause: X-1
                rhythms:
                  - {id: big, clause: X-1, when: {size: '"big"'}, every: quarter, times: 2, by: {zh: 经理, en: manager}}
                  - {id: small, clause: X-1, when: {size: '"small"'}, every: month, by: {zh: 专员, en: officer}}
            escalations:
              slack:
                label: {zh: 连续, en: slack}
                clause: X-1
                grade: D
                rungs:
                  - {id: warning, running: 1, proposal: {zh: 警告, en: warning}, clause: X-1, when: {fragile: 'true'}}
                  - {id: move, running: 3, proposal: {zh: 调岗, en: transfer}, clause: X-1}
            approvals:
              large:
                label: {zh: 大额, en: large}
                clause: X-1
                steps:
                  - {id: leader, role: leader, label: {zh: 主管, en: leader}, clause: X-1}
                  - {id: director, role: director, label: {zh: 总监, en: director}, clause: X-2, when: {pieces: '> 100'}}
                  - {id: owner, role: owner, label: {zh: 老板, en: owner}, clause: X-1, when: {pieces: '> 1000'}, under: {tens: big}}
            forms:
              order:
                label: {zh: 订单, en: order}
                clause: X-1
                columns: 2
                fields:
                  - {id: number, label: {zh: 件数, en: pieces}, type: integer, least: 1, mandatory: true}
                  - {id: size, label: {zh: 大小, en: size}, type: size}
                  - {id: remark, label: {zh: 备注, en: remark}, wide: true}
                  - {id: name, label: {zh: 姓名, en: name}, mandatory: true}
            """);

    @Test
    void aCadenceSaysHowOftenAndWhatIsStillOwed() {
        Cadence.Rhythm rhythm = given(Map.of("pieces", 20)).rhythm("care").orElseThrow();

        assertThat(rhythm.by().en()).isEqualTo("manager");
        assertThat(rhythm.owed(LocalDate.of(2009, 5, 20), List.of(LocalDate.of(2009, 3, 31), LocalDate.of(2009, 4, 1))))
                .isEqualTo(new Cadence.Owed(1, LocalDate.of(2009, 6, 30)));
        assertThat(given(Map.of("pieces", 10)).rhythm("care"))
                .as("the size of ten is open")
                .isEmpty();
    }

    @Test
    void consequencesFollowTheRunThatEndsNow() {
        Map<YearMonth, String> grades = new HashMap<>();
        YearMonth march = YearMonth.of(2009, 3);
        grades.put(march, "D");

        assertThat(given(Map.of("fragile", false)).proposed("slack", grades, march))
                .isEmpty();
        assertThat(proposal(grades, march)).isEqualTo("warning");
        grades.put(march.minusMonths(1), "D");
        grades.put(march.minusMonths(3), "D");
        assertThat(proposal(grades, march)).as("January broke the run").isEqualTo("warning");
        grades.put(march.minusMonths(2), "D");
        assertThat(proposal(grades, march)).isEqualTo("move");
        assertThat(given(Map.of("fragile", true))
                        .proposed("slack", grades, march)
                        .orElseThrow()
                        .months())
                .containsExactly(YearMonth.of(2009, 1), YearMonth.of(2009, 2), march);
    }

    private String proposal(Map<YearMonth, String> grades, YearMonth month) {
        return given(Map.of("fragile", true))
                .proposed("slack", grades, month)
                .orElseThrow()
                .rung()
                .id();
    }

    @Test
    void approvalsAreAskedAsTheCaseNeedsThem() {
        assertThat(needed(Map.of("pieces", 50)).steps())
                .extracting(ApprovalChain.Step::id)
                .containsExactly("leader");
        assertThat(needed(Map.of("pieces", 101)).steps())
                .extracting(ApprovalChain.Step::id)
                .containsExactly("leader", "director");
        assertThat(needed(Map.of()).unknown()).contains(new Label("件数", "has"));
        assertThat(needed(Map.of("pieces", 1001)).openGaps()).containsExactly("tens");
    }

    private ApprovalChain.Needed needed(Map<String, ?> facts) {
        return given(facts).approvals("large").orElseThrow();
    }

    @Test
    void aFormSaysWhatIsWrongAndHowItIsPrinted() {
        Form form = pack.section("order", Form.class);

        assertThat(form.problems(Map.of("number", "0", "size", "huge")))
                .extracting(
                        problem -> problem.field().id() + ": " + problem.told().en())
                .containsExactly(
                        "number: '0' is not a whole number from 1 up",
                        "size: 'huge' is not one of big, small",
                        "name: must be filled in");
        assertThat(form.problems(Map.of("number", "3", "name", "王"))).isEmpty();
        assertThat(form.lines())
                .extracting(line -> line.stream().map(Form.Field::id).toList())
                .containsExactly(List.of("number", "size"), List.of("remark"), List.of("name"));
    }

    @Test
    void whatIsCitedInASectionIsCarriedOutByIt() {
        assertThat(Carriers.of(pack, "X-2")).containsExactly("large");
    }

    private Given given(Map<String, ?> facts) {
        return Handbook.of(pack).given(facts, DAY);
    }
}
