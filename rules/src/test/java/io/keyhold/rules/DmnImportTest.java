package io.keyhold.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Models of other tools, read as packs and decided by. */
class DmnImportTest {

    private static final LocalDate DAY = LocalDate.of(2026, 8, 1);

    @Test
    void tablesThatFeedTablesDecideByTheirOwnNamesMadePlain() throws IOException {
        Imported ferry = Dmn.read(resource("/dmn/ferry.dmn"));
        Handbook handbook = handbook(ferry);
        Map<String, Object> driver =
                Map.of("passengerAge", 40, "passengerBerth", "Suite", "hasAVehicle", true, "input", "2026-08-01");

        assertThat(ferry.names())
                .containsEntry("Passenger.Age", "passengerAge")
                .containsEntry("Has a Vehicle", "hasAVehicle")
                .containsEntry("开航日", "input")
                .containsEntry("Fare Group", "fareGroup");
        assertThat(outcome(handbook, "fareGroup", driver)).isEqualTo("Driver");
        assertThat(outcome(handbook, "Charge", driver)).isEqualTo("39.50");
        assertThat(outcome(handbook, "freeBags", Map.of())).isEqualTo("2.00");
        assertThat(outcome(handbook, "fareGroup", Map.of("passengerAge", 11.5))).isEqualTo("Child");
        assertThat(outcome(
                        handbook,
                        "fareGroup",
                        Map.of("passengerAge", 30, "passengerBerth", "Suite", "hasAVehicle", false)))
                .isNull();
    }

    @Test
    void whatCannotBeTakenIsTold() throws IOException {
        Imported ferry = Dmn.read(resource("/dmn/ferry.dmn"));

        assertThat(ferry.left()).extracting(Imported.Left::element).containsExactly("Total", "Rounding");
        assertThat(ferry.left().getFirst().why().en()).contains("Charge * 1.1");
        assertThat(ferry.left().getFirst().why().zh()).contains("Charge * 1.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://www.omg.org/spec/DMN/20151101/dmn.xsd",
                "http://www.omg.org/spec/DMN/20180521/MODEL/",
                "https://www.omg.org/spec/DMN/20191111/MODEL/",
                "https://www.omg.org/spec/DMN/20211108/MODEL/",
                "https://www.omg.org/spec/DMN/20230324/MODEL/"
            })
    void everyVersionOfTheStandardIsRead(String namespace) {
        Imported imported =
                Dmn.read(model("UNIQUE", null, "\"a\", \"b\"", SIZES).replace(DmnWriter.MODEL, namespace));

        assertThat(imported.left()).isEmpty();
        assertThat(outcome(handbook(imported), "Result", Map.of("Size", 5))).isEqualTo("b");
    }

    private static final String[][] SIZES = {{"< 5", "\"a\""}, {">= 5", "\"b\""}};
    private static final String[][] MEETING = {
        {"<= 5", "\"low\""}, {">= 5", "\"high\""}, {"[4..6]", "\"middle one\""}, {"5, 6", "\"low\""}
    };
    private static final String ORDER = "\"middle one\", \"high\", \"low\"";

    @Test
    void eachHitPolicyKeepsItsMeaning() {
        assertThat(meeting("UNIQUE", 2)).isEqualTo("low");
        assertThat(meeting("UNIQUE", 5)).isNull();
        assertThat(meeting("ANY", 9)).isEqualTo("high");
        assertThat(meeting("ANY", 5)).isNull();
        assertThat(meeting("FIRST", 5)).isEqualTo("low");
        assertThat(meeting("PRIORITY", 5)).isEqualTo("middle one");
        assertThat(meeting("PRIORITY", 9)).isEqualTo("high");
        assertThat(meeting("RULE ORDER", 5)).isEqualTo("[low, high, middle one, low]");
        assertThat(meeting("OUTPUT ORDER", 5)).isEqualTo("[middle one, high, low, low]");
        assertThat(meeting("COLLECT", 6)).isEqualTo("[high, middle one, low]");
    }

    private static @Nullable String meeting(String hit, int size) {
        return outcome(handbook(Dmn.read(model(hit, null, ORDER, MEETING))), "Result", Map.of("Size", size));
    }

    @Test
    void collectedNumbersBecomeOne() {
        assertThat(collected("SUM", 5)).isEqualTo("9.50");
        assertThat(collected("MIN", 5)).isEqualTo("1.50");
        assertThat(collected("MAX", 5)).isEqualTo("8.00");
        assertThat(collected("COUNT", 5)).isEqualTo("2");
        assertThat(collected("SUM", 2)).isEqualTo("1.50");
        assertThat(collected("SUM", -1)).isNull();
    }

    private static @Nullable String collected(String aggregation, int size) {
        String[][] rows = {{"[0..5]", "1.5"}, {">= 5", "8"}};
        return outcome(handbook(Dmn.read(model("COLLECT", aggregation, null, rows))), "Result", Map.of("Size", size));
    }

    @Test
    void severalResultsComeTogether() {
        String xml = model("FIRST", null, null, new String[][] {{"> 3", "\"big\""}, {"-", "\"small\""}})
                .replace("<output/>", "<output name=\"Word\"/><output name=\"Fee\"/>")
                .replace(
                        "<text>\"big\"</text></outputEntry>",
                        "<text>\"big\"</text></outputEntry><outputEntry><text>3.25</text></outputEntry>")
                .replace(
                        "<text>\"small\"</text></outputEntry>",
                        "<text>\"small\"</text></outputEntry><outputEntry><text>1</text></outputEntry>");

        Imported imported = Dmn.read(xml);
        Outcome outcome = handbook(imported).decide("Result", Map.of("Size", 4), DAY);

        assertThat(imported.names()).containsEntry("Result.Fee", "Fee");
        assertThat(((Decided) outcome).outputs().toString()).isEqualTo("{Word=big, Fee=3.25}");
    }

    @Test
    void withTheFirstRowThatMatchesADefaultIsOneRowMore() {
        String rows = model("FIRST", null, null, new String[][] {{"> 3", "\"big\""}})
                .replace(
                        "<output/>",
                        "<output><defaultOutputEntry><text>\"small\"</text></defaultOutputEntry></output>");

        assertThat(outcome(handbook(Dmn.read(rows)), "Result", Map.of("Size", 1)))
                .isEqualTo("small");
        Imported unique = Dmn.read(rows.replace("FIRST", "UNIQUE"));
        assertThat(unique.left())
                .singleElement()
                .satisfies(left -> assertThat(left.why().en()).contains("default"));
        assertThat(outcome(handbook(unique), "Result", Map.of("Size", 1))).isNull();
    }

    @Test
    void expressionsInCellsLeaveTheTable() {
        for (String cell : List.of("> size * 2", "? > 3 and ? < 5", "odd(?)", "null")) {
            Imported imported = Dmn.read(model("UNIQUE", null, null, new String[][] {{cell, "\"big\""}}));
            assertThat(imported.tables()).as(cell).isEmpty();
            assertThat(imported.left()).as(cell).isNotEmpty();
        }
    }

    @Test
    void whatAPackWouldRefuseIsLeftAndTold() {
        String sum = model("COLLECT", "SUM", null, new String[][] {{"> 3", "\"big\""}});
        Imported imported = Dmn.read("\uFEFF".concat(sum));

        assertThat(imported.tables()).isEmpty();
        assertThat(imported.left())
                .singleElement()
                .satisfies(left -> assertThat(left.why().en()).contains("a number"));
        assertThat(handbook(imported).versions()).hasSize(1);
    }

    @Test
    void nothingOutsideTheFileIsRead() {
        String bomb = "<!DOCTYPE definitions [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                + model("UNIQUE", null, null, SIZES).replace("\"a\"", "\"&x;\"");

        Imported imported = Dmn.read(bomb);

        assertThat(imported.tables()).isEmpty();
        assertThat(imported.left())
                .singleElement()
                .satisfies(left -> assertThat(left.why().en()).contains("DOCTYPE"));
        assertThat(Dmn.read("no XML at all").left()).isNotEmpty();
        assertThat(Dmn.read("<definitions xmlns='urn:other'/>").left()).isNotEmpty();
    }

    @Test
    void aTableChangedElsewhereComesBackAsEdits() {
        Pack pack = SmallPack.with("{id: small, when: ['< 10']", "{id: small, when: ['[0..10)']");
        String xml = Dmn.write(Handbook.of(pack), pack.ref().from()).orElseThrow();
        String changed = xml.replace("&gt; 10", "&gt; 12")
                .replace("\"small\"</text>\n        </outputEntry>", "\"big\"</text>\n        </outputEntry>");

        List<Edit> edits = Dmn.read(changed).edits(pack, "sizes", "X-1");

        assertThat(edits)
                .containsExactly(
                        new Edit.SetCell("size", "big", "pieces", "> 12"),
                        new Edit.SetCell("size", "small", "size", "big"));
        assertThat(PackText.read(pack.sources(), edits).decisions()).hasSameSizeAs(pack.decisions());
    }

    @Test
    void aTableOfOtherColumnsUnderANameThePackHasIsRefused() {
        Pack pack = SmallPack.read();
        String xml = model("UNIQUE", null, "\"big\", \"small\"", new String[][] {{"> 3", "\"big\""}})
                .replace("Result", "size")
                .replace("Size", "weight");

        List<Edit> edits = Dmn.read(xml).edits(pack, "sizes", "X-1");

        assertThatThrownBy(() -> PackText.read(pack.sources(), edits))
                .isInstanceOf(PackRefused.class)
                .hasMessageContaining("size");
    }

    @Test
    void aNewTableComesAsANewPart() throws IOException {
        Pack pack = SmallPack.read();

        List<Edit> edits = Dmn.read(resource("/dmn/ferry.dmn")).edits(pack, "sizes", "X-1");
        Pack more = PackText.read(pack.sources(), edits);

        assertThat(more.decisions()).containsKeys("size", "fareGroup", "Charge", "freeBags");
        assertThat(outcome(Handbook.of(more), "fareGroup", Map.of("passengerAge", 3)))
                .isEqualTo("Child");
    }

    private static Handbook handbook(Imported imported) {
        return Handbook.of(Packs.read(imported.asPack("imported", LocalDate.of(2026, 1, 1))));
    }

    private static @Nullable String outcome(Handbook handbook, String decision, Map<String, ?> facts) {
        return handbook.decide(decision, facts, DAY) instanceof Decided decided
                ? decided.outcome().toString()
                : null;
    }

    /** A model of one table over a number called Size; its only output has no name. */
    private static String model(String hit, @Nullable String aggregation, @Nullable String values, String[][] rows) {
        StringBuilder rules = new StringBuilder();
        for (String[] row : rows) {
            rules.append(
                    "<rule><inputEntry><text>%s</text></inputEntry><outputEntry><text>%s</text></outputEntry></rule>"
                            .formatted(row[0].replace("<", "&lt;"), row[1]));
        }
        return """
                <definitions xmlns="%s" name="m" namespace="urn:test">
                  <inputData id="size" name="Size"><variable name="Size" typeRef="number"/></inputData>
                  <decision id="result" name="Result">
                    <informationRequirement><requiredInput href="#size"/></informationRequirement>
                    <decisionTable hitPolicy="%s"%s>
                      <input><inputExpression typeRef="number"><text>Size</text></inputExpression></input>
                      %s
                      %s
                    </decisionTable>
                  </decision>
                </definitions>
                """.formatted(
                        DmnWriter.MODEL,
                        hit,
                        aggregation == null ? "" : " aggregation=\"" + aggregation + "\"",
                        values == null
                                ? "<output/>"
                                : "<output><outputValues><text>" + values + "</text></outputValues></output>",
                        rules);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = DmnImportTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
