package io.keyhold.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class GradesTest {

    private static final LocalDate DAY = LocalDate.of(2009, 3, 1);
    private static final String GRADES = """
            grades:
              sort:
                label: {zh: 等级, en: sort}
                clause: X-1
                of: price
                type: size
                bands:
                  - {id: high, is: big, from: 90, to: 100, clause: X-1}
                  - {id: low, is: small, from: 0, to: 89, clause: X-1}
            """;
    private static final String ROUNDED = GRADES.replace("    bands:", "    rounding: between\n    bands:");
    private static final String GAP = """
              between:
                kind: computable
                clause: X-1
                question: {zh: 之间怎么办？, en: What of those between?}
                choices:
                  half-up: {zh: 四舍五入, en: half up}
                  down: {zh: 舍去, en: down}
                  up: {zh: 进一, en: up}
            """;

    @Test
    void aScoreBetweenTwoBandsIsFound() {
        Map<String, String> sources = SmallPack.sources(limited() + GRADES);

        assertThat(Checker.check(Packs.read(sources)))
                .filteredOn(finding -> finding.kind() == Finding.Kind.HOLE)
                .singleElement()
                .satisfies(hole -> assertThat(hole.text())
                        .isEqualTo(new Label("价格 89.1 至 89.9：没有等级", "price 89.1 to 89.9: no sort")));
    }

    @Test
    void roundingSettlesIt() {
        Pack pack = rounded();

        assertThat(Checker.check(pack)).noneMatch(finding -> finding.kind() == Finding.Kind.HOLE);
        assertThat(Checker.check(pack))
                .filteredOn(finding -> "between".equals(finding.gap()))
                .singleElement()
                .satisfies(gap -> assertThat(gap.text().en())
                        .startsWith("declared gap between (open): price 89.1 to 89.9: no sort"));
        assertThat(ask(pack, "89.5")).isInstanceOf(Undecided.class);
        assertThat(ask(chosen(pack, "half-up"), "89.5")).isEqualTo("big");
        assertThat(ask(chosen(pack, "half-up"), "89.4")).isEqualTo("small");
        assertThat(ask(chosen(pack, "down"), "89.9")).isEqualTo("small");
        assertThat(ask(chosen(pack, "up"), "89.1")).isEqualTo("big");
        assertThat(ask(chosen(pack, "up"), "89.0")).isEqualTo("small");
    }

    @Test
    void roundingMustOfferWaysToRound() {
        assertThatThrownBy(() -> SmallPack.withSections(ROUNDED.replace("rounding: between", "rounding: tens")))
                .isInstanceOf(PackRefused.class)
                .hasMessageContaining("offer half-up, down, up");
    }

    @Test
    void aQuotaIsANumberByLevel() {
        Pack pack = SmallPack.withSections("""
                quotas:
                  owed:
                    label: {zh: 定额, en: quota}
                    clause: X-1
                    per: month
                    by: size
                    unit: pieces
                    rows:
                      - {id: big, is: big, count: 6, clause: X-1}
                """);

        assertThat(((Table) Objects.requireNonNull(pack.decisions().get("owed"))).per())
                .isEqualTo(Cadence.Every.MONTH);
        assertThat(Handbook.of(pack).decide("owed", Map.of("pieces", 11), DAY))
                .isInstanceOfSatisfying(
                        Decided.class, decided -> assertThat(decided.outcome()).isEqualTo(6L));
        assertThat(Checker.check(pack))
                .extracting(finding -> finding.text().en())
                .contains("small: no quota");
    }

    private static String limited() {
        return SmallPack.swapped("price: {type: number,", "price: {type: number, least: 0, most: 100,");
    }

    private static Pack rounded() {
        Map<String, String> sources = SmallPack.sources(limited().replace("gaps:\n", "gaps:\n" + GAP) + ROUNDED);
        return Packs.read(sources);
    }

    private static Pack chosen(Pack pack, String choice) {
        return pack.withChoices(List.of(Choice.of("between", choice, "郑建国", "惯例", DAY)));
    }

    private static Object ask(Pack pack, String score) {
        Outcome outcome = Handbook.of(pack).decide("sort", Map.of("price", new java.math.BigDecimal(score)), DAY);
        return outcome instanceof Decided decided ? decided.outcome() : outcome;
    }
}
