package io.keyhold.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Edits as a policy owner makes them, in packs written in whatever style. */
class PackTextTest {

    private static final String SPREAD = """
            # Sizes, written wide.
            tables:
              size:
                inputs:
                  - pieces   # counted
                  - price
                outputs:
                  - name: size
                  - {name: marks, list: true}
                rows:
                  # the big ones
                  - id: big
                    when:
                      - '> 10'
                      - '-'
                    then: [big, [a, b]]   # both
                    clause: X-1

                  - id: small
                    when: ["< 10", "-"]
                    then:
                      - small
                      - [c]
                    clause: X-1
            """;

    @Test
    void cellsOfRowsWrittenOverSeveralLinesAreSetWhereTheyStand() {
        assertThat(edited(
                        SPREAD,
                        new Edit.SetCell("size", "big", "pieces", ">= 12"),
                        new Edit.SetCell("size", "small", "price", "[1..2)"),
                        new Edit.SetCell("size", "big", "marks", "a, c"),
                        new Edit.SetCell("size", "small", "size", "big")))
                .isEqualTo(SPREAD.replace("'> 10'", "'>= 12'")
                        .replace("\"-\"", "\"[1..2)\"")
                        .replace("[a, b]", "[a, c]")
                        .replace("- small\n          - [c]", "- big\n          - [c]"));
    }

    @Test
    void rowsWrittenOverSeveralLinesMoveAndGoWhole() {
        String moved = edited(SPREAD, new Edit.MoveRow("size", "big", "small"));

        assertThat(moved.indexOf("id: small")).isLessThan(moved.indexOf("id: big"));
        assertThat(moved).contains("then: [big, [a, b]]   # both").contains("# the big ones");
        assertThat(edited(SPREAD, new Edit.RemoveRow("size", "big")))
                .contains("# the big ones")
                .doesNotContain("id: big")
                .contains("id: small");
    }

    @Test
    void aNewRowIsWrittenAsItsNeighboursAre() {
        Edit.NewRow row =
                new Edit.NewRow("middle", "X-1", Map.of("pieces", "[5..10)"), Map.of("size", "small", "marks", "a, b"));

        assertThat(edited(SPREAD, new Edit.AddRow("size", "big", row))).contains("""
                    clause: X-1
                  - id: middle
                    when: ['[5..10)', '-']
                    then: [small, [a, b]]
                    clause: X-1

                  - id: small
            """);
    }

    @Test
    void rowsWithinBracketsAreEditedThereToo() {
        String brackets = "values: {limit: {rows: [{id: a, is: 1}, {id: b, is: 2}]}}\n";

        assertThat(edited(brackets, new Edit.RemoveRow("limit", "a"))).contains("rows: [{id: b, is: 2}]");
        assertThat(edited(brackets, new Edit.RemoveRow("limit", "b"))).contains("rows: [{id: a, is: 1}]");
        assertThat(edited(brackets, new Edit.MoveRow("limit", "b", null)))
                .contains("rows: [{id: b, is: 2}, {id: a, is: 1}]");
        assertThat(edited(brackets, new Edit.MoveRow("limit", "a", "b")))
                .contains("rows: [{id: b, is: 2}, {id: a, is: 1}]");
        assertThat(edited(
                        brackets,
                        new Edit.AddRow("limit", "a", new Edit.NewRow("c", "X-1", Map.of(), Map.of("limit", "3")))))
                .contains("{id: a, is: 1}, {id: c, is: 3, clause: X-1}, {id: b, is: 2}");
    }

    @Test
    void theLastRowLeavesAnEmptyListAndTheFirstFillsIt() {
        String one = "values:\n  limit:\n    rows:   # dated\n      - {id: a, is: 1}\n    label: x\n";

        String none = edited(one, new Edit.RemoveRow("limit", "a"));

        assertThat(none).isEqualTo("values:\n  limit:\n    rows: []   # dated\n    label: x\n");
        assertThat(edited(
                        none,
                        new Edit.AddRow("limit", null, new Edit.NewRow("b", "X-1", Map.of(), Map.of("limit", "2")))))
                .contains("    rows:\n      - {id: b, is: 2, clause: X-1}   # dated\n    label: x\n");
    }

    @Test
    void wordsAndDatesOfARowComeAndGo() {
        String before = SmallPack.SIZES;

        String dated = edited(
                before,
                new Edit.SetRow("size", "big", "large", null, new Label("大", "it's big"), "2010-01-01", "2011-01-01"));

        assertThat(dated)
                .contains("{id: large, label: {zh: 大, en: it's big}, when: ['> 10'], then: big, clause: X-1,"
                        + " from: 2010-01-01, until: 2011-01-01}");
        assertThat(edited(dated, new Edit.SetRow("size", "large", "big", null, new Label("", ""), "", "")))
                .isEqualTo(before);
    }

    @Test
    void theChoiceARowBelongsToComesAndGoes() {
        String under = edited(SmallPack.SIZES, underOf("small-ones", "counted"));

        assertThat(under).contains("under: {small-ones: counted}");
        assertThat(edited(under, underOf("small-ones", "left-out"))).contains("under: {small-ones: left-out}");
        assertThat(edited(under, underOf("", ""))).isEqualTo(SmallPack.SIZES);
    }

    private static Edit underOf(String gap, String choice) {
        return new Edit.SetRow("size", "big", null, null, null, null, null, new Under(gap, choice));
    }

    @Test
    void valuesAreQuotedOnlyWhereTheyMustBe() {
        assertThat(Scalars.flow("gold")).isEqualTo("gold");
        assertThat(Scalars.flow("it's")).isEqualTo("it's");
        assertThat(Scalars.flow("500,000 yuan")).isEqualTo("'500,000 yuan'");
        assertThat(Scalars.flow("\"owner\"")).isEqualTo("'\"owner\"'");
        assertThat(Scalars.flow("a: b")).isEqualTo("'a: b'");
        assertThat(Scalars.flow("# no comment")).isEqualTo("'# no comment'");
        assertThat(Scalars.flow(">= 5")).isEqualTo("'>= 5'");
        assertThat(Scalars.flow("-")).isEqualTo("'-'");
        assertThat(Scalars.flow("")).isEqualTo("''");
        assertThat(Scalars.flow("two\nlines")).isEqualTo("\"two\\nlines\"");
        assertThat(Scalars.flow("*none")).isEqualTo("'*none'");
        assertThat(Scalars.flow("不足五辆，为“重点”")).isEqualTo("不足五辆，为“重点”");
    }

    @Test
    void windowsLineBreaksAndAMissingLastOneStay() {
        String text = SPREAD.strip().replace("\n", "\r\n");

        assertThat(edited(text, new Edit.SetCell("size", "big", "pieces", "> 11")))
                .isEqualTo(text.replace("> 10", "> 11"));
        assertThat(edited(text, new Edit.MoveRow("size", "small", null), new Edit.MoveRow("size", "big", null)))
                .hasSameSizeAs(text)
                .doesNotContain("\r\r")
                .doesNotEndWith("\n");
    }

    @Test
    void lettersBeyondTheBasicPlaneShiftNothing() {
        String text = SPREAD.replace("Sizes, written wide", "𠮷野家𠮷");

        assertThat(edited(text, new Edit.SetCell("size", "small", "price", "> 1")))
                .isEqualTo(text.replace("\"-\"", "\"> 1\""));
    }

    @Test
    void partsAreAddedAndTakenAwayByTheirPaths() {
        String before = SmallPack.SIZES;

        String after = edited(
                before,
                new Edit.AddPart("sizes.yaml", "dictionaries/size/codes/huge", "{zh: 特大, en: huge}"),
                new Edit.AddPart("sizes.yaml", "values/most", "label: {zh: 最多, en: most}\nrows: []"),
                new Edit.AddPart("sizes.yaml", "tables/size/inputs", "price"),
                new Edit.RemovePart("sizes.yaml", "facts/since"),
                new Edit.RemovePart("sizes.yaml", "tables/size/rows/ten-big/under"));

        assertThat(after)
                .contains("      small: {zh: 小, en: small}\n      huge: {zh: 特大, en: huge}\n")
                .contains("inputs: [pieces, price]")
                .endsWith("values:\n  most:\n    label: {zh: 最多, en: most}\n    rows: []\n")
                .contains("{id: ten-big, when: ['10'], then: big, clause: X-1}")
                .doesNotContain("since:");
    }

    @Test
    void casesAreWrittenReplacedAndTakenAway() {
        Map<String, String> sources = SmallPack.sources(SmallPack.SIZES);
        Edit.CaseText ten = new Edit.CaseText(
                "ten",
                "X-1",
                "size",
                "2009-03-01",
                Map.of("pieces", "10"),
                Map.of("tens", "big"),
                Map.of("size", "big"),
                "ten-big",
                null,
                null);
        Edit.CaseText open = new Edit.CaseText(
                "ten",
                "X-1",
                "size",
                "2009-03-01",
                Map.of("pieces", "10"),
                Map.of(),
                Map.of(),
                null,
                "open-gap",
                "tens");

        Pack one = PackText.read(sources, List.of(new Edit.AddCase("sizes", ten)));
        Pack other = PackText.read(one.sources(), List.of(new Edit.ReplaceCase("sizes", "ten", open)));
        Pack none = PackText.read(other.sources(), List.of(new Edit.RemoveCase("sizes", "ten")));

        assertThat(Cases.run(one)).singleElement().matches(Cases.Result::holds);
        assertThat(Cases.run(other)).singleElement().matches(Cases.Result::holds);
        assertThat(none.cases()).isEmpty();
    }

    @Test
    void whatIsNotThereIsRefusedInBothLanguagesWithTheEdit() {
        PackRefused refused = refused(
                new Edit.SetCell("size", "big", "pieces", "> 11"),
                new Edit.SetCell("size", "bigger", "pieces", "> 11"),
                new Edit.SetCell("sizes", "big", "pieces", "> 11"),
                new Edit.SetCell("size", "big", "weight", "> 11"),
                new Edit.SetFigure("sizes.yaml", "facts/pieces/most", "3"),
                new Edit.SetFigure("size.yaml", "facts", "3"),
                new Edit.SetFigure("sizes.yaml", "facts", "3"));

        assertThat(refused.findings()).extracting(Finding::edit).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6);
        assertThat(refused.findings()).allSatisfy(finding -> {
            assertThat(finding.text().zh()).isNotEqualTo(finding.text().en()).containsPattern("[一-龥]");
            assertThat(finding.cure().zh()).containsPattern("[一-龥]");
        });
        assertThat(refused.findings())
                .filteredOn(finding -> Objects.equals(finding.edit(), 1))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.decision()).isEqualTo("size");
                    assertThat(finding.rows()).containsExactly("bigger");
                    assertThat(finding)
                            .hasToString("sizes.yaml:25: there is no 'bigger' among rows — use one of big, ten-big,"
                                    + " ten-small, small");
                });
    }

    @Test
    void aFaultOfThePackIsToldWithTheEditThatWroteItsLine() {
        PackRefused refused = refused(
                new Edit.AddRow("size", null, new Edit.NewRow("none", "X-1", Map.of(), Map.of("size", "small"))),
                new Edit.SetCell("size", "small", "pieces", "<< 10"),
                new Edit.SetCell("size", "big", "size", "huge"));

        assertThat(refused.findings()).extracting(Finding::edit).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void whatSharesItsTextWithAnotherPlaceIsLeftAlone() {
        String shared = SmallPack.SIZES.replace("when: ['10'], then: big", "when: *ten, then: big");
        String anchored = shared.replaceFirst("when: \\['> 10'\\]", "when: &ten ['> 10']");
        PackRefused refused = catchThrowableOfType(
                PackRefused.class, () -> edited(anchored, new Edit.SetCell("size", "ten-big", "pieces", "> 1")));

        assertThat(refused.findings()).singleElement().asString().contains("shares its text");
    }

    private static PackRefused refused(Edit... edits) {
        PackRefused refused = catchThrowableOfType(
                PackRefused.class, () -> PackText.read(SmallPack.sources(SmallPack.SIZES), List.of(edits)));
        assertThat(refused).as("the edits should be refused").isNotNull();
        return refused;
    }

    private static String edited(String text, Edit... edits) {
        return Objects.requireNonNull(
                PackText.apply(Map.of("sizes.yaml", text), List.of(edits)).get("sizes.yaml"));
    }
}
