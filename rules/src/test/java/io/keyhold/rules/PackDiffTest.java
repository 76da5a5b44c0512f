package io.keyhold.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackDiffTest {

    private static final Pack TRUCKS = read("truck-maker");

    @Test
    void aThresholdIsToldByItsRowAndInput() {
        assertThat(told(new Edit.SetCell("tier", "gold-growth-owner", "trucksCounted", ">= 24")))
                .containsExactly("AU-5 tier, row gold-growth-owner, changed: trucks counted: >= 20 → >= 24");
    }

    @Test
    void resultsAreToldInWords() {
        assertThat(trucksAfter(new Edit.SetCell("tier", "general-owner", "tier", "untiered")))
                .singleElement()
                .satisfies(difference ->
                        assertThat(difference.tell(Lang.ZH)).isEqualTo("AU-5 客户级别，行 general-owner，修改：客户级别：一般 → 不定级"));
    }

    @Test
    void aRowMovedIsOneDifferenceAndSaysNothingElse() {
        assertThat(told(new Edit.MoveRow("tier", "general-owner", null)))
                .containsExactly("AU-5 tier, row general-owner, moved");
    }

    @Test
    void aRowWithAnotherIdIsTheSameRow() {
        assertThat(told(new Edit.SetRow("ledgerEntries", "county-town", "county", null, null, null, null)))
                .containsExactly(
                        "AU-16 ledger entries per place at least, row county, changed: id: county-town → county");
    }

    @Test
    void aSectionMoreIsOneDifferenceWithItsRows() {
        List<Difference> differences = trucksAfter(new Edit.AddPart(
                "tiers.yaml",
                "values/most",
                "label: {zh: 最多, en: most}\nclause: AU-5\ntype: integer\nrows: [{id: a, is: 9, clause: AU-5}]"));

        assertThat(differences).singleElement().satisfies(difference -> {
            assertThat(difference.kind()).isEqualTo(Difference.Kind.ADDED);
            assertThat(difference.row()).isNull();
            assertThat(difference.changes())
                    .contains(new Difference.Change(new Label("a", "a"), null, new Label("9，AU-5", "9, AU-5")));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"truck-maker", "car-maker", "special-vehicles", "general", "logistics"})
    void commentsAndLayoutAreNoDifferences(String kind) {
        Pack pack = read(kind);
        Map<String, String> spaced = new HashMap<>();
        pack.sources().forEach((file, text) -> spaced.put(file, "# Another comment.\n" + text.replace(", ", ",  ")));

        assertThat(PackDiff.between(pack, Packs.read(pack.sources()))).isEmpty();
        assertThat(PackDiff.between(pack, Packs.read(Map.copyOf(spaced)))).allMatch(PackDiffTest::isOfWords);
    }

    /** Double spaces within texts are other texts. */
    private static boolean isOfWords(Difference difference) {
        return difference.kind() == Difference.Kind.CHANGED
                && difference.changes().stream()
                        .allMatch(change -> String.valueOf(change.after()).contains("  "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"truck-maker", "car-maker", "special-vehicles", "general", "logistics"})
    void anyEditOfATableIsExactlyOneDifference(String kind) {
        Pack pack = read(kind);
        RandomEdits random = new RandomEdits(new Random(21));
        for (Table table : RandomEdits.tables(pack)) {
            one(pack, random.output(table));
            one(pack, random.row(table));
            one(pack, random.less(table));
            one(pack, random.move(table));
            Edit.SetCell input = random.input(table);
            if (input != null) {
                one(pack, input);
            }
            if (table.form() != Table.Form.QUOTA) {
                one(pack, random.dates(table));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"truck-maker", "car-maker", "special-vehicles", "general", "logistics"})
    void anyFigureOfAnySectionIsExactlyOneDifference(String kind) {
        Pack pack = read(kind);
        Random random = new Random(22);
        int looked = 0;
        for (Map.Entry<String, String> source : pack.sources().entrySet()) {
            for (Map.Entry<String, String> value :
                    ScalarPaths.of(source.getKey(), source.getValue()).entrySet()) {
                boolean chosen = random.nextInt(90) == 0 && isSaid(source.getKey(), value.getKey());
                if (chosen && one(pack, figure(source.getKey(), value, random))) {
                    looked++;
                }
            }
        }
        assertThat(looked).isPositive();
    }

    /** Ids name things elsewhere too; the head's days are no difference; measures no indicator asks for are not kept. */
    private static boolean isSaid(String file, String path) {
        return !path.matches(".*/(id|name)|(id|version|from|until|topics/.*)")
                && !(file.endsWith("scorecards.yaml") && path.contains("/measures/"));
    }

    private static Edit figure(String file, Map.Entry<String, String> value, Random random) {
        String text = value.getValue();
        String other =
                text.matches("\\d{1,4}") ? String.valueOf(Integer.parseInt(text) + 1 + random.nextInt(3)) : text + "一";
        return new Edit.SetFigure(file, value.getKey(), other);
    }

    /** Whether the edit left a pack and changed it. */
    private static boolean one(Pack pack, Edit edit) {
        Pack after = edited(pack, edit);
        if (after == null || isTheSame(pack, after)) {
            return false;
        }
        assertThat(PackDiff.between(pack, after)).as(edit.toString()).hasSize(1);
        assertThat(PackDiff.between(after, pack)).as(edit.toString()).hasSize(1);
        return true;
    }

    /** The order of places says nothing: the longest counts. */
    private static boolean isTheSame(Pack pack, Pack after) {
        List<String> differences = new ArrayList<>(Plain.differences(pack, after));
        differences.removeIf(name -> name.endsWith("regionType/rows/#order"));
        return differences.isEmpty();
    }

    private static @Nullable Pack edited(Pack pack, Edit edit) {
        try {
            return PackText.read(pack.sources(), List.of(edit));
        } catch (PackRefused refused) {
            return null;
        }
    }

    private static List<String> told(Edit edit) {
        return trucksAfter(edit).stream().map(Difference::toString).toList();
    }

    private static List<Difference> trucksAfter(Edit edit) {
        return PackDiff.between(TRUCKS, PackText.read(TRUCKS.sources(), List.of(edit)));
    }

    private static Pack read(String kind) {
        return Packs.read(Path.of("../handbooks/" + kind));
    }
}
