package io.keyhold.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ApportionmentTest {

    private static final String FORMULA = """
            formulas:
              shares:
                label: {zh: 份额, en: shares}
                clause: X-1
                unit: pieces
                gap: tens
                terms:
                  - {id: recent, label: {zh: 近期, en: recent}, clause: X-1}
                  - {id: target, label: {zh: 目标, en: target}, clause: X-1}
            """;

    @Test
    void partsMakeTheWholeAndNoneIsOffByAUnit() {
        Random random = new Random(4);
        for (int i = 0; i < 5_000; i++) {
            List<BigInteger> weights = IntStream.range(0, 1 + random.nextInt(12))
                    .mapToObj(each -> BigInteger.valueOf(random.nextInt(5) == 0 ? 0 : random.nextLong(1_000_000_000L)))
                    .toList();
            BigInteger total = weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
            if (total.signum() > 0) {
                long whole = random.nextLong(1_000_000);
                long[] parts = Apportionment.parts(whole, weights);

                assertThat(Arrays.stream(parts).sum()).isEqualTo(whole);
                for (int part = 0; part < parts.length; part++) {
                    BigInteger off = BigInteger.valueOf(parts[part])
                            .multiply(total)
                            .subtract(weights.get(part).multiply(BigInteger.valueOf(whole)));
                    assertThat(off.abs()).isLessThan(total);
                }
            }
        }
    }

    @Test
    void equalFractionsGoToTheFirst() {
        assertThat(Apportionment.parts(10, List.of(BigInteger.ONE, BigInteger.ONE, BigInteger.ONE)))
                .containsExactly(4, 3, 3);
    }

    @Test
    void aWeightedFormulaDividesWholeUnits() {
        Formula formula = SmallPack.withSections(FORMULA).section("shares", Formula.class);

        assertThat(formula.isSet()).isFalse();
        Formula set = formula.with(List.of(60, 40));
        long[] parts = set.divide(101, Map.of("recent", new long[] {10, 0, 20}, "target", new long[] {1, 1, 1}));

        // 60 % by a third, nothing, two thirds; 40 % by thirds: 33.67, 13.47, 53.87.
        assertThat(parts).containsExactly(34, 13, 54);
    }

    @Test
    void aTermOfWhichNobodyHasAnythingLeavesItsWeightToTheOthers() {
        Formula set =
                SmallPack.withSections(FORMULA).section("shares", Formula.class).with(List.of(60, 40));

        assertThat(set.divide(9, Map.of("recent", new long[] {0, 0}, "target", new long[] {2, 1})))
                .containsExactly(6, 3);
    }

    @Test
    void weightsThatDoNotMakeAHundredAreRefused() {
        Formula formula = SmallPack.withSections(FORMULA).section("shares", Formula.class);

        assertThatThrownBy(() -> formula.with(List.of(60, 30))).hasMessageContaining("make 100");
        assertThatThrownBy(() -> SmallPack.withSections(FORMULA.replace("    gap: tens\n", "")))
                .isInstanceOf(PackRefused.class)
                .hasMessageContaining("'weight' is missing");
    }
}
