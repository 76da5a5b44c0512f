package io.keyhold.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Two drafts of one version. */
class PackMergeTest {

    private static final Map<String, String> BASE = SmallPack.sources(SmallPack.SIZES);
    private static final Edit BIG = new Edit.SetCell("size", "big", "pieces", "> 12");
    private static final Edit SMALL = new Edit.SetCell("size", "small", "pieces", "< 8");

    @Test
    void rowsThatStandNextToEachOtherAreNoConflict() {
        Edit ten = new Edit.SetCell("size", "ten-big", "pieces", "[9..12]");

        PackMerge.Merged merged = PackMerge.of(BASE, after(BIG), after(ten));

        assertThat(merged.isClean()).isTrue();
        assertThat(merged.sources()).isEqualTo(after(BIG, ten));
    }

    @Test
    void aRowBothChangedDifferentlyIsToldWithBothSides() {
        PackMerge.Merged merged =
                PackMerge.of(BASE, after(BIG), after(new Edit.SetCell("size", "big", "pieces", "> 15"), SMALL));

        assertThat(merged.sources()).isEqualTo(after(new Edit.SetCell("size", "big", "pieces", "> 15"), SMALL));
        assertThat(merged.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.file()).isEqualTo("sizes.yaml");
            assertThat(conflict.line()).isEqualTo(31);
            assertThat(conflict.decision()).isEqualTo("size");
            assertThat(conflict.row()).isEqualTo("big");
            assertThat(conflict.base()).contains("> 10");
            assertThat(conflict.theirs()).contains("> 12");
            assertThat(conflict.mine()).contains("> 15");
        });
    }

    @Test
    void aConflictMayBeSettledByTheirs() {
        Map<String, String> mine = after(new Edit.SetCell("size", "big", "pieces", "> 15"), SMALL);

        assertThat(PackMerge.of(BASE, after(BIG), mine, Set.of(0)).sources()).isEqualTo(after(BIG, SMALL));
    }

    @Test
    void aRowOneSideTookAwayAndTheOtherChangedIsAConflict() {
        PackMerge.Merged merged = PackMerge.of(BASE, after(new Edit.RemoveRow("size", "big")), after(BIG));

        assertThat(merged.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.theirs()).isEqualTo("    rows:");
            assertThat(conflict.mine()).startsWith("    rows:\n").contains("> 12");
            assertThat(conflict.row()).isEqualTo("big");
            assertThat(merged.sources()).isEqualTo(after(BIG));
        });
    }

    @Test
    void rowsBothPutInAtTheSamePlaceAreBothKept() {
        PackMerge.Merged merged = PackMerge.of(BASE, after(row("theirs")), after(row("mine")));

        assertThat(merged.isClean()).isTrue();
        assertThat(merged.sources().get("sizes.yaml")).containsSubsequence("id: small", "id: theirs", "id: mine");
    }

    @Test
    void rowsOfOneIdPutInByBothAreAConflict() {
        Edit other = new Edit.AddRow(
                "size", "small", new Edit.NewRow("both", "X-1", Map.of("pieces", "3"), Map.of("size", "big")));

        assertThat(PackMerge.of(BASE, after(row("both")), after(other)).conflicts())
                .hasSize(1);
        assertThat(PackMerge.of(BASE, after(row("both")), after(row("both"))).isClean())
                .isTrue();
    }

    @Test
    void filesComeAndGo() {
        Map<String, String> base = Map.of("a", "1\n", "b", "2\n", "c", "3\n");

        assertThat(PackMerge.of(base, Map.of("a", "1\n", "b", "2\n"), base).sources())
                .isEqualTo(Map.of("a", "1\n", "b", "2\n"));
        assertThat(PackMerge.of(base, base, Map.of("a", "1\n", "b", "2\n", "c", "3\n", "d", "4\n"))
                        .sources())
                .containsEntry("d", "4\n");
        assertThat(PackMerge.of(base, Map.of("a", "1\n", "b", "2\n"), Map.of("a", "1\n", "b", "2\n", "c", "4\n"))
                        .conflicts())
                .singleElement()
                .satisfies(conflict -> assertThat(conflict.file()).isEqualTo("c"));
    }

    private static Edit row(String id) {
        return new Edit.AddRow(
                "size", "small", new Edit.NewRow(id, "X-1", Map.of("pieces", "-"), Map.of("size", "small")));
    }

    private static Map<String, String> after(Edit... edits) {
        return PackText.apply(BASE, List.of(edits));
    }
}
