package io.keyhold.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Edits at random of every table of every pack: only what was edited changes, in the pack and in its text. */
class PackTextPropertiesTest {

    private static final int EACH = 2;

    @ParameterizedTest
    @ValueSource(strings = {"truck-maker", "car-maker", "special-vehicles", "general", "logistics"})
    void aCellEditedIsTheOnlyThingThatChanges(String kind) {
        Pack pack = read(kind);
        Random random = new Random(11);
        for (Table table : RandomEdits.tables(pack)) {
            for (int i = 0; i < EACH; i++) {
                Edit.SetCell input = new RandomEdits(random).input(table);
                if (input != null) {
                    cell(pack, table, input);
                }
                cell(pack, table, new RandomEdits(random).output(table));
            }
        }
    }

    private static void cell(Pack pack, Table table, Edit.SetCell edit) {
        Map<String, String> texts = PackText.apply(pack.sources(), List.of(edit));
        Pack after = Packs.read(texts);

        assertThat(Plain.differences(pack, after))
                .as(edit.toString())
                .allMatch(name -> name.startsWith(place(table, edit))
                        || (table.form() == Table.Form.PLACES && name.endsWith("rows/#order")));
        assertThat(told(after, edit)).as(edit.toString()).isEqualTo(wanted(table, edit));
        assertThat(changed(pack.sources(), texts)).as(edit.toString()).hasSizeLessThanOrEqualTo(1);
    }

    private static String place(Table table, Edit.SetCell edit) {
        boolean input = table.inputs().stream().anyMatch(each -> each.name().equals(edit.column()));
        return "/decisions/" + table.name() + "/rows/" + edit.row() + (input ? "/when" : "/then/" + edit.column());
    }

    private static Object told(Pack after, Edit.SetCell edit) {
        Table table = (Table) Objects.requireNonNull(after.decisions().get(edit.table()));
        Row row = row(table, edit.row());
        for (int i = 0; i < table.inputs().size(); i++) {
            if (table.inputs().get(i).name().equals(edit.column())) {
                return row.when().get(i);
            }
        }
        return Objects.requireNonNull(row.then().get(edit.column()));
    }

    private static Object wanted(Table table, Edit.SetCell edit) {
        for (Input input : table.inputs()) {
            if (input.name().equals(edit.column())) {
                return CellReader.read(input.type(), edit.text());
            }
        }
        Output output = table.outputs().stream()
                .filter(each -> each.name().equals(edit.column()))
                .findFirst()
                .orElseThrow();
        boolean list = row(table, edit.row()).then().get(edit.column()) instanceof List;
        if (!list) {
            return typed(output, edit.text());
        }
        List<Object> items = new ArrayList<>();
        for (String each : edit.text().split(", ")) {
            items.add(typed(output, each));
        }
        return items;
    }

    private static Object typed(Output output, String text) {
        return output.type().decode(output.type().encode(new ValueType.Literal(text)));
    }

    private static Row row(Table table, String id) {
        return table.rows().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"truck-maker", "car-maker", "special-vehicles", "general", "logistics"})
    void rowsComeAndGoAndMoveByThemselves(String kind) {
        Pack pack = read(kind);
        Random random = new Random(12);
        for (Table table : RandomEdits.tables(pack)) {
            RandomEdits edits = new RandomEdits(random);
            added(pack, table, edits.row(table));
            removed(pack, edits.less(table));
            moved(pack, table, edits.move(table));
        }
    }

    private static void added(Pack pack, Table table, Edit.AddRow edit) {
        Map<String, String> texts = PackText.apply(pack.sources(), List.of(edit));
        Pack after = Packs.read(texts);
        String rows = "/decisions/" + table.name() + "/rows/";

        assertThat(Plain.differences(pack, after))
                .as(edit.toString())
                .contains(rows + "#order")
                .allMatch(name -> name.equals(rows + "#order") || name.startsWith(rows + "new-row/"));
        if (table.form() != Table.Form.PLACES) {
            List<String> ids =
                    ids((Table) Objects.requireNonNull(after.decisions().get(table.name())));
            assertThat(ids.indexOf("new-row")).isEqualTo(ids.indexOf(edit.after()) + 1);
        }
        Map<String, String> back = PackText.apply(texts, List.of(new Edit.RemoveRow(table.name(), "new-row")));
        assertThat(back).isEqualTo(pack.sources());
    }

    private static List<String> ids(Table table) {
        return table.rows().stream().map(Row::id).toList();
    }

    private static void removed(Pack pack, Edit.RemoveRow edit) {
        Map<String, String> texts = PackText.apply(pack.sources(), List.of(edit));
        List<String> before = lines(pack.sources());
        List<String> left = new ArrayList<>(before);
        lines(texts).forEach(left::remove);

        assertThat(left).as(edit.toString()).hasSizeBetween(1, 6);
        assertThat(left).as(edit.toString()).anyMatch(line -> line.matches(".*id: " + edit.row() + "(,.*)?"));
    }

    private static void moved(Pack pack, Table table, Edit.MoveRow edit) {
        Map<String, String> texts = PackText.apply(pack.sources(), List.of(edit));
        Pack after = Packs.read(texts);

        assertThat(Plain.differences(pack, after))
                .as(edit.toString())
                .allMatch(name -> name.equals("/decisions/" + table.name() + "/rows/#order"));
        assertThat(lines(texts)).as(edit.toString()).containsExactlyInAnyOrderElementsOf(lines(pack.sources()));
        if (table.form() != Table.Form.PLACES && !edit.row().equals(edit.after())) {
            List<String> ids =
                    ids((Table) Objects.requireNonNull(after.decisions().get(table.name())));
            assertThat(ids.indexOf(edit.row())).isEqualTo(ids.indexOf(edit.after()) + 1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"truck-maker", "logistics"})
    void manyEditsAtOnceAreTheSameOneByOne(String kind) {
        Pack pack = read(kind);
        RandomEdits random = new RandomEdits(new Random(13));
        List<Edit> edits = new ArrayList<>();
        for (Table table : RandomEdits.tables(pack)) {
            edits.add(random.output(table));
            edits.add(random.row(table));
            edits.add(random.output(table));
            edits.add(random.move(table));
        }
        Map<String, String> oneByOne = pack.sources();
        for (Edit edit : edits) {
            oneByOne = PackText.apply(oneByOne, List.of(edit));
        }

        assertThat(PackText.apply(pack.sources(), edits)).isEqualTo(oneByOne);
    }

    @ParameterizedTest
    @ValueSource(strings = {"truck-maker", "car-maker", "special-vehicles", "general", "logistics"})
    void everySingleValueOfEveryFileCanBeSetByItsPath(String kind) {
        Pack pack = read(kind);
        pack.sources().forEach((file, text) -> {
            List<Edit> edits = new ArrayList<>();
            List<Edit> same = new ArrayList<>();
            ScalarPaths.of(file, text).forEach((path, value) -> {
                edits.add(new Edit.SetFigure(file, path, value + "'x, y: z"));
                same.add(new Edit.SetFigure(file, path, value));
            });
            Map<String, String> files = Map.of(file, text);

            assertThat(PackText.apply(files, same)).isEqualTo(files);
            for (Edit edit : edits.subList(0, Math.min(edits.size(), 40))) {
                String after = Objects.requireNonNull(
                        PackText.apply(files, List.of(edit)).get(file));
                Edit.SetFigure figure = (Edit.SetFigure) edit;
                assertThat(changed(files, Map.of(file, after))).hasSize(1);
                if (!figure.path().endsWith("/id") && !figure.path().endsWith("/name")) {
                    assertThat(ScalarPaths.of(file, after)).containsEntry(figure.path(), figure.text());
                }
            }
        });
    }

    private static List<String> lines(Map<String, String> sources) {
        return sources.keySet().stream()
                .sorted()
                .flatMap(file -> Objects.requireNonNull(sources.get(file)).lines())
                .toList();
    }

    private static List<String> changed(Map<String, String> before, Map<String, String> after) {
        List<String> one = lines(before);
        List<String> other = lines(after);
        assertThat(other).hasSameSizeAs(one);
        List<String> changed = new ArrayList<>();
        for (int i = 0; i < one.size(); i++) {
            if (!one.get(i).equals(other.get(i))) {
                changed.add(other.get(i));
            }
        }
        return changed;
    }

    private static Pack read(String kind) {
        return Packs.read(Path.of("../handbooks/" + kind));
    }
}
