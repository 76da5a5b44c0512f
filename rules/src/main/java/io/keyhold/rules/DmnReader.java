package io.keyhold.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/** Reads a model: its decision tables and plain values; all else is told as left. */
final class DmnReader {

    private final Element definitions;
    private final DmnItems items;
    private final List<Imported.Left> left = new ArrayList<>();
    private final List<Imported.TakenTable> tables = new ArrayList<>();
    private final List<Imported.TakenValue> values = new ArrayList<>();
    private final DmnColumns columns;

    private DmnReader(Element definitions) {
        this.definitions = definitions;
        this.items = new DmnItems(definitions);
        this.columns = new DmnColumns(items, digits(definitions.getTextContent()));
    }

    static Imported read(String xml) {
        try {
            return new DmnReader(DmnElements.definitions(xml)).read();
        } catch (Untaken none) {
            return new Imported(
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    Map.of(),
                    List.of(new Imported.Left("definitions", none.why())));
        }
    }

    private Imported read() {
        DmnElements.all(definitions, "inputData").forEach(columns::announce);
        Map<String, Element> waiting = new LinkedHashMap<>();
        for (Element decision : DmnElements.all(definitions, "decision")) {
            waiting.put(DmnElements.name(decision), decision);
        }
        Map<String, Integer> open = new HashMap<>();
        for (Element decision : waiting.values()) {
            take(decision, waiting, open);
        }
        for (String kind : List.of("businessKnowledgeModel", "decisionService")) {
            DmnElements.all(definitions, kind)
                    .forEach(each ->
                            leave(DmnElements.name(each), new Untaken("只读入判定表", "only decision tables are taken")));
        }
        List<Imported.TakenTable> usable = new ArrayList<>();
        for (Imported.TakenTable table : tables) {
            usable.add(table);
            if (!isUsable(table, imported(usable))) {
                usable.removeLast();
            }
        }
        return imported(usable);
    }

    private Imported imported(List<Imported.TakenTable> some) {
        return new Imported(
                columns.dictionaries(),
                columns.facts(some),
                List.copyOf(some),
                List.copyOf(values),
                Map.copyOf(columns.names()),
                List.copyOf(left));
    }

    /** A pack may still refuse what could be read, such as an interval that holds nothing: each table is tried with those before it. */
    private boolean isUsable(Imported.TakenTable table, Imported soFar) {
        try {
            Packs.read(soFar.asPack("trial", LocalDate.EPOCH));
            return true;
        } catch (PackRefused refused) {
            left.add(new Imported.Left(
                    table.label().en(), refused.findings().getFirst().text()));
            return false;
        }
    }

    /** Those a decision needs come first, so that their results have types when they are asked. */
    private void take(Element decision, Map<String, Element> all, Map<String, Integer> seen) {
        String name = DmnElements.name(decision);
        if (seen.merge(name, 1, Integer::sum) > 1) {
            return;
        }
        for (Element requirement : DmnElements.all(decision, "informationRequirement")) {
            Element needed = DmnElements.one(requirement, "requiredDecision");
            String id = needed == null ? "" : needed.getAttribute("href").replaceFirst("^.*#", "");
            all.values().stream()
                    .filter(each -> each.getAttribute("id").equals(id))
                    .findFirst()
                    .ifPresent(each -> take(each, all, seen));
        }
        try {
            columns.wholly(() -> take(name, decision));
        } catch (Untaken untaken) {
            leave(name, untaken);
        }
    }

    private void take(String name, Element decision) {
        Element table = DmnElements.one(decision, "decisionTable");
        Element literal = DmnElements.one(decision, "literalExpression");
        if (table != null) {
            DmnTableReader reader = new DmnTableReader(name, decision, table, columns, items);
            tables.add(reader.read());
            reader.notes().forEach(note -> leave(name, note));
        } else if (literal != null) {
            values.add(value(name, decision, DmnElements.text(literal, "text")));
        } else {
            throw new Untaken("既不是判定表也不是固定值", "neither a decision table nor a plain value");
        }
    }

    private Imported.TakenValue value(String name, Element decision, String text) {
        FeelTests.Result result = FeelTests.result(text);
        if (result == null || result.list()) {
            throw new Untaken("表达式“" + text + "”不是固定值", "the expression '" + text + "' is no plain value");
        }
        Imported.TakenOutput output =
                columns.plain(name, decision, result.texts().getFirst(), text);
        return new Imported.TakenValue(
                output.name(), output.label(), output.type(), result.texts().getFirst());
    }

    private void leave(String element, Untaken untaken) {
        left.add(new Imported.Left(element, untaken.why()));
    }

    /** As many digits as any number in the model has, two at least: DMN does not say how many there may be. */
    private static int digits(String text) {
        int most = 2;
        for (String number : text.split("[^0-9.]+")) {
            int point = number.indexOf('.');
            if (number.matches("\\d*\\.\\d+")) {
                most = Math.max(most, number.length() - point - 1);
            }
        }
        return Math.min(most, 9);
    }
}
