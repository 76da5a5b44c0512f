package io.keyhold.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackMergePropertiesTest {

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43})
    void whatOneTextChangesOfAnotherMakesItAgain(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            List<String> before = lines(random);
            List<String> after = lines(random);
            List<String> made = new ArrayList<>();
            int at = 0;
            for (Hunk hunk : LineDiff.hunks(before, after)) {
                assertThat(hunk.from()).isGreaterThanOrEqualTo(at);
                made.addAll(before.subList(at, hunk.from()));
                made.addAll(hunk.lines());
                at = hunk.to();
            }
            made.addAll(before.subList(at, before.size()));

            assertThat(made).isEqualTo(after);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {44, 45, 46})
    void oneSideUnchangedGivesTheOtherAndBothTheSameGivesThat(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            List<String> base = lines(random);
            List<String> other = lines(random);

            assertThat(merged(base, other, base)).isEqualTo(other);
            assertThat(merged(base, base, other)).isEqualTo(other);
            assertThat(merged(base, other, other)).isEqualTo(other);
        }
    }

    private static List<String> merged(List<String> base, List<String> theirs, List<String> mine) {
        LineMerge merge = new LineMerge(base, theirs, mine, clash -> false);
        assertThat(merge.clashes()).isEmpty();
        return merge.merged();
    }

    /** Few different lines, so that many are alike; some are rows. */
    private static List<String> lines(Random random) {
        return IntStream.range(0, random.nextInt(12))
                .mapToObj(i -> {
                    int letter = random.nextInt(5);
                    return random.nextBoolean()
                            ? "line " + letter
                            : "  - {id: r" + letter + ", is: " + random.nextInt(3) + "}";
                })
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"truck-maker", "car-maker", "special-vehicles", "general", "logistics"})
    void draftsThatEditDifferentTablesMergeIntoBoth(String kind) {
        Pack pack = Packs.read(Path.of("../handbooks/" + kind));
        Random random = new Random(47);
        RandomEdits edits = new RandomEdits(random);
        for (int i = 0; i < 10; i++) {
            List<Edit> theirs = new ArrayList<>();
            List<Edit> mine = new ArrayList<>();
            for (Table table : RandomEdits.tables(pack)) {
                (random.nextBoolean() ? theirs : mine).addAll(List.of(edits.row(table), edits.output(table)));
            }
            List<Edit> both = new ArrayList<>(theirs);
            both.addAll(mine);

            PackMerge.Merged merged = PackMerge.of(pack.sources(), after(pack, theirs), after(pack, mine));

            assertThat(merged.conflicts()).isEmpty();
            assertThat(merged.sources()).isEqualTo(after(pack, both));
        }
    }

    private static Map<String, String> after(Pack pack, List<Edit> edits) {
        return PackText.apply(pack.sources(), edits);
    }
}
