package io.keyhold.rules;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** What the tables of a model that is read ask and give: facts, results of other decisions, and the dictionaries of both. */
final class DmnColumns {

    /** How this product itself asks for a place. */
    private static final Pattern PLACE = Pattern.compile("if (\\w+) = null then \"\" else (\\w+)");

    private final DmnItems items;
    private final Map<String, Element> inputs = new HashMap<>();
    private Map<String, Imported.TakenFact> facts = new LinkedHashMap<>();
    /** What decisions give, by how an expression speaks of it; null for lists, which feed nothing. */
    private final Map<String, Imported.@Nullable TakenOutput> given = new HashMap<>();

    private TakenTypes types;
    private TakenNames columns = new TakenNames();
    private TakenNames decisions = new TakenNames();

    DmnColumns(DmnItems items, int digits) {
        this.items = items;
        this.types = new TakenTypes(digits);
    }

    /** Does something wholly or not at all: a table that turns out not to fit leaves no names behind. */
    void wholly(Runnable taking) {
        Map<String, Imported.TakenFact> facts = new LinkedHashMap<>(this.facts);
        TakenTypes types = new TakenTypes(this.types);
        TakenNames columns = new TakenNames(this.columns);
        TakenNames decisions = new TakenNames(this.decisions);
        try {
            taking.run();
        } catch (Untaken untaken) {
            this.facts = facts;
            this.types = types;
            this.columns = columns;
            this.decisions = decisions;
            throw untaken;
        }
    }

    void announce(Element input) {
        inputs.put(DmnElements.name(input), input);
    }

    /** The column an expression asks; a decision that was not taken is to be given like any fact. */
    Imported.TakenFact asked(Element clause, List<String> cells) {
        String text = DmnElements.text(clause, "inputExpression").replaceAll("\\s+", " ");
        Matcher place = PLACE.matcher(text);
        String name = place.matches() ? place.group(1) : text;
        if (given.containsKey(name)) {
            return result(name, cells);
        }
        Imported.TakenFact known = facts.get(name);
        if (known == null) {
            known = fact(name, clause, cells);
            facts.put(name, known);
        }
        types.use(known.type(), cells);
        return known;
    }

    private Imported.TakenFact result(String name, List<String> cells) {
        Imported.TakenOutput output = given.get(name);
        if (output == null) {
            throw new Untaken("“" + name + "”给出多个结果，不能再作条件", "'" + name + "' gives a list, which feeds no table");
        }
        types.use(output.type(), cells);
        return new Imported.TakenFact(output.name(), output.label(), output.type());
    }

    private Imported.TakenFact fact(String name, Element clause, List<String> cells) {
        if (!name.matches("[\\p{L}_][\\p{L}\\p{N}_ .'’-]*")) {
            throw new Untaken("条件“" + name + "”是表达式", "the input '" + name + "' is an expression");
        }
        String[] path = name.split("\\.");
        Element input = inputs.get(path[0].strip());
        DmnItems.Item item = input == null ? DmnItems.Item.NONE : variable(input);
        for (int i = 1; i < path.length; i++) {
            item = item.parts().getOrDefault(path[i].strip(), DmnItems.Item.NONE);
        }
        Element expression = DmnElements.one(clause, "inputExpression");
        if (item.basic() == null && expression != null) {
            item = items.of(DmnElements.attribute(expression, "typeRef"));
        }
        if (item.codes().isEmpty()) {
            item = DmnItems.narrowed(item, DmnElements.text(clause, "inputValues"));
        }
        Label label = input != null && path.length == 1 ? DmnElements.label(input) : clauseLabel(clause, name);
        String plain = columns.column(name, "input");
        return new Imported.TakenFact(plain, label, types.of(item, plain, input, cells));
    }

    private static Label clauseLabel(Element clause, String name) {
        String label = DmnElements.attribute(clause, "label");
        return label == null ? new Label(name, name) : DmnElements.label(clause);
    }

    /** The type a variable of the element says. */
    DmnItems.Item variable(Element element) {
        Element variable = DmnElements.one(element, "variable");
        return variable == null ? DmnItems.Item.NONE : items.of(DmnElements.attribute(variable, "typeRef"));
    }

    /** The type of one output of a table, its results known. */
    Imported.TakenOutput output(String name, Label label, DmnItems.Item item, List<String> results, boolean list) {
        String plain = columns.fresh(name, "result");
        DmnItems.Item single = new DmnItems.Item(
                item.name(), item.basic(), item.codes(), item.least(), item.most(), false, item.parts());
        Imported.Type type = types.of(single, plain, null, results);
        types.use(type, results);
        return new Imported.TakenOutput(plain, label, type, list);
    }

    Imported.TakenOutput plain(String name, Element decision, String result, String written) {
        String table = table(name);
        Imported.TakenOutput output =
                output(table, DmnElements.label(decision), variable(decision), List.of(written), false);
        give(name, output);
        return new Imported.TakenOutput(table, output.label(), output.type(), false);
    }

    String table(String name) {
        return decisions.column(name, "decision");
    }

    void give(String expression, Imported.@Nullable TakenOutput output) {
        given.put(expression, output);
        if (output != null) {
            columns.given.put(expression, output.name());
        }
    }

    List<Imported.TakenFact> facts(List<Imported.TakenTable> tables) {
        return facts.values().stream()
                .filter(fact -> tables.stream().anyMatch(table -> table.inputs().contains(fact.name())))
                .toList();
    }

    List<Imported.Codes> dictionaries() {
        return types.dictionaries();
    }

    Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>(columns.given);
        names.putAll(decisions.given);
        return names;
    }
}
