package io.keyhold.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Reads one decision table; {@link Untaken} where a pack cannot hold it. */
final class DmnTableReader {

    private final String name;
    private final Element decision;
    private final Element table;
    private final DmnColumns columns;
    private final DmnItems items;
    private final Hit hit;
    private final @Nullable String aggregation;
    private final List<Element> rules;
    private final List<Untaken> notes = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    DmnTableReader(String name, Element decision, Element table, DmnColumns columns, DmnItems items) {
        this.name = name;
        this.decision = decision;
        this.table = table;
        this.columns = columns;
        this.items = items;
        this.hit = hit(DmnElements.attribute(table, "hitPolicy"));
        this.aggregation = hit == Hit.COLLECT ? DmnElements.attribute(table, "aggregation") : null;
        this.rules = DmnElements.all(table, "rule");
    }

    private static Hit hit(@Nullable String policy) {
        try {
            return policy == null ? Hit.UNIQUE : Hit.valueOf(policy.replace(' ', '_'));
        } catch (IllegalArgumentException e) {
            throw new Untaken("没有命中策略“" + policy + "”", "there is no hit policy '" + policy + "'");
        }
    }

    /** What was taken but not wholly. */
    List<Untaken> notes() {
        return notes;
    }

    Imported.TakenTable read() {
        List<Integer> asked = new ArrayList<>();
        boolean rowsMeet = false;
        List<String> inputs = new ArrayList<>();
        List<Element> clauses = DmnElements.all(table, "input");
        for (int i = 0; i < clauses.size(); i++) {
            if (DmnElements.hint(clauses.get(i), "known") == null) {
                asked.add(i);
                inputs.add(columns.asked(clauses.get(i), cells(i)).name());
            } else {
                rowsMeet = true;
            }
        }
        List<Element> results = DmnElements.all(table, "output");
        String taken = columns.table(name);
        List<Imported.TakenOutput> outputs = outputs(results, taken);
        List<Imported.TakenRow> rows = new ArrayList<>();
        for (Element rule : rules) {
            Imported.TakenRow row = row(rule, asked, outputs);
            if (!row.then().isEmpty() || (hit == Hit.UNIQUE && !rowsMeet)) {
                rows.add(row);
            } else if (hit != Hit.FIRST || rule != rules.getLast()) {
                throw new Untaken("有一行没有结果", "a row gives nothing");
            }
        }
        defaults(results, inputs.size(), rows);
        give(results, outputs);
        return new Imported.TakenTable(taken, DmnElements.label(decision), policy(), inputs, outputs, rows);
    }

    private String policy() {
        String plain = hit.name().replace('_', ' ');
        return aggregation == null ? plain : plain + " " + aggregation.toLowerCase(Locale.ROOT);
    }

    private boolean isList() {
        return hit.isMany() && aggregation == null;
    }

    private boolean isCount() {
        return "COUNT".equals(aggregation);
    }

    private List<String> cells(int column) {
        return rules.stream()
                .map(rule -> DmnElements.all(rule, "inputEntry"))
                .filter(cells -> column < cells.size())
                .map(cells -> DmnElements.text(cells.get(column), "text"))
                .toList();
    }

    private List<Imported.TakenOutput> outputs(List<Element> clauses, String taken) {
        DmnItems.Item whole = columns.variable(decision);
        List<Imported.TakenOutput> outputs = new ArrayList<>();
        for (int i = 0; i < clauses.size(); i++) {
            Element clause = clauses.get(i);
            boolean single = clauses.size() == 1;
            String own = DmnElements.name(clause);
            DmnItems.Item item = items.of(DmnElements.attribute(clause, "typeRef"));
            if (item.basic() == null) {
                item = single ? whole : whole.parts().getOrDefault(own, DmnItems.Item.NONE);
            }
            String values = DmnElements.text(clause, "outputValues");
            List<String> texts = results(i);
            boolean list = !hit.isMany() && texts.stream().anyMatch(text -> text.startsWith("["));
            outputs.add(columns.output(
                    single ? taken : own,
                    single ? DmnElements.label(decision) : DmnElements.label(clause),
                    isCount() ? items.of("integer") : DmnItems.narrowed(item, values),
                    isCount() ? List.of() : texts,
                    list));
        }
        boolean ordered = hit == Hit.PRIORITY || hit == Hit.OUTPUT_ORDER;
        if (ordered && "text".equals(outputs.getFirst().type().name())) {
            throw new Untaken("没有列出结果的先后", "the order of its results is not given");
        }
        if (isCount()) {
            notes.add(new Untaken("没有行符合时 DMN 得 0，此处未定", "where no row matches DMN gives 0, and here it is undecided"));
        }
        return outputs;
    }

    private List<String> results(int column) {
        return rules.stream()
                .map(rule ->
                        DmnElements.text(DmnElements.all(rule, "outputEntry").get(column), "text"))
                .toList();
    }

    private Imported.TakenRow row(Element rule, List<Integer> asked, List<Imported.TakenOutput> outputs) {
        List<Element> cells = DmnElements.all(rule, "inputEntry");
        List<String> when = asked.stream()
                .map(i -> FeelTests.cell(DmnElements.text(cells.get(i), "text")))
                .toList();
        List<List<String>> then = new ArrayList<>();
        for (int i = 0; i < outputs.size(); i++) {
            String text = DmnElements.text(DmnElements.all(rule, "outputEntry").get(i), "text");
            FeelTests.Result result = isCount() ? new FeelTests.Result(List.of("1"), false) : FeelTests.result(text);
            if (result != null) {
                then.add(result(result, outputs.get(i)));
            }
        }
        if (!then.isEmpty() && then.size() < outputs.size()) {
            throw new Untaken("有一行缺部分结果", "a row gives some of its results only");
        }
        return new Imported.TakenRow(id(rule), label(rule), annotation(rule, "clause"), when, then);
    }

    private static List<String> result(FeelTests.Result result, Imported.TakenOutput output) {
        if (result.list() && !output.list()) {
            throw new Untaken("结果中有列表", "a result is a list");
        }
        return result.texts();
    }

    /** The id a row had here; else its number. */
    private String id(Element rule) {
        String told = annotation(rule, "row");
        String plain = told == null ? "" : told.replaceFirst("\\s*（.*$", "");
        String id = plain.matches("[A-Za-z][A-Za-z0-9-]*") ? plain : "r" + (ids.size() + 1);
        while (!ids.add(id)) {
            id += "x";
        }
        return id;
    }

    private @Nullable Label label(Element rule) {
        String told = DmnElements.text(rule, "description");
        if (told.isEmpty() && annotation(rule, "row") == null) {
            List<Element> notes = DmnElements.all(rule, "annotationEntry");
            told = notes.isEmpty() ? "" : DmnElements.text(notes.getFirst(), "text");
        }
        String[] parts = told.split(" · ", 2);
        return told.isBlank() ? null : new Label(parts[0], parts[parts.length - 1]);
    }

    /** What stands in a column of annotations that this product writes. */
    private @Nullable String annotation(Element rule, String kind) {
        List<Element> heads = DmnElements.all(table, "annotation");
        List<Element> entries = DmnElements.all(rule, "annotationEntry");
        for (int i = 0; i < Math.min(heads.size(), entries.size()); i++) {
            if (DmnElements.name(heads.get(i)).endsWith(" " + kind)) {
                return DmnElements.text(entries.get(i), "text");
            }
        }
        return null;
    }

    /** With the first of the rows that match, what is given otherwise is one more row; other policies have no word for it. */
    private void defaults(List<Element> clauses, int inputs, List<Imported.TakenRow> rows) {
        List<List<String>> then = new ArrayList<>();
        for (Element clause : clauses) {
            FeelTests.Result result = FeelTests.result(DmnElements.text(clause, "defaultOutputEntry"));
            if (result != null) {
                then.add(result.texts());
            }
        }
        if (then.isEmpty()) {
            return;
        }
        if (hit == Hit.FIRST && then.size() == clauses.size()) {
            List<String> any = Collections.nCopies(inputs, "-");
            rows.add(new Imported.TakenRow("otherwise", null, null, any, then));
        } else {
            notes.add(new Untaken(
                    "没有读入默认结果：没有行符合时为未定", "its default result is not taken: where no row matches it is undecided"));
        }
    }

    private void give(List<Element> clauses, List<Imported.TakenOutput> outputs) {
        for (int i = 0; i < outputs.size(); i++) {
            Imported.TakenOutput output = outputs.get(i);
            boolean fed = !isList() && !output.list();
            columns.give(
                    outputs.size() == 1 ? name : name + "." + DmnElements.name(clauses.get(i)), fed ? output : null);
        }
    }
}
