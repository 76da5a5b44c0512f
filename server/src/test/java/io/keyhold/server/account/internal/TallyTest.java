package io.keyhold.server.account.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.keyhold.server.account.internal.Tally.Weighed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TallyTest {
    @Test
    void theHeaviestComeFirstAsIfAllHadBeenAddedUpAndSorted() {
        var random = new Random(11);
        for (int round = 0; round < 50; round++) {
            var tally = new Tally();
            var sums = new HashMap<Long, Double>();
            for (int list = 0; list < 30; list++) {
                double weight = 1 + random.nextInt(4);
                var numbers = LongStream.generate(() -> 1 + random.nextInt(2_000))
                        .distinct()
                        .limit(random.nextInt(400))
                        .boxed()
                        .toArray(Long[]::new);
                tally.add(numbers, weight);
                for (var number : numbers) {
                    sums.merge(number, weight, Double::sum);
                }
            }

            assertThat(tally.heaviest(300)).isEqualTo(sorted(sums));
        }
    }

    private static List<Weighed> sorted(Map<Long, Double> sums) {
        var all = new ArrayList<Weighed>();
        sums.forEach((number, weight) -> all.add(new Weighed(number, weight)));
        all.sort(Comparator.comparingDouble(Weighed::weight).reversed().thenComparingLong(Weighed::number));
        return all.subList(0, Math.min(300, all.size()));
    }

    @Test
    void nothingAddedIsNothing() {
        assertThat(new Tally().heaviest(3)).isEmpty();
    }
}
