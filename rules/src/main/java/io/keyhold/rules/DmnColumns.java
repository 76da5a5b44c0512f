package io.keyhold.rules;

import java.util.ArrayList;
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

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
    /** How this product itself asks for a place. */
    private static final Pattern PLACE = Pattern.compile("if (\\w+) = null then \"\" else (\\w+)");

    private final DmnItems items;
    private final int digits;
    private final Map<String, Element> inputs = new HashMap<>();
    private Map<String, Imported.TakenFact> facts = new LinkedHashMap<>();
    /** What decisions give, by how an expression speaks of it; null for lists, which feed nothing. */
    private final Map<String, Imported.@Nullable TakenOutput> given = new HashMap<>();

    private Map<String, List<String>> codes = new LinkedHashMap<>();
    private TakenNames columns = new TakenNames();
    private TakenNames decisions = new TakenNames();

    DmnColumns(DmnItems items, int digits) {
        this.items = items;
        this.digits = digits;
    }

    /** Does something wholly or not at all: a table that turns out not to fit leaves no names behind. */
    void wholly(Runnable taking) {
        Map<String, Imported.TakenFact> facts = new LinkedHashMap<>(this.facts);
        Map<String, List<String>> codes = new LinkedHashMap<>();
        this.codes.forEach((name, each) -> codes.put(name, new ArrayList<>(each)));
        TakenNames columns = new TakenNames(this.columns);
        TakenNames decisions = new TakenNames(this.decisions);
        try {
            taking.run();
        } catch (Untaken untaken) {
            this.facts = facts;
            this.codes = codes;
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
        use(known.type(), cells);
        return known;
    }

    private Imported.TakenFact result(String name, List<String> cells) {
        Imported.TakenOutput output = given.get(name);
        if (output == null) {
            throw new Untaken("“" + name + "”给出多个结果，不能再作条件", "'" + name + "' gives a list, which feeds no table");
        }
        use(output.type(), cells);
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
        return new Imported.TakenFact(plain, label, type(item, plain, input, cells));
    }

    private static Label clauseLabel(Element clause, String name) {
        String label = DmnElements.attribute(clause, "label");
        return label == null ? new Label(name, name) : DmnElements.label(clause);
    }

    private DmnItems.Item variable(Element element) {
        Element variable = DmnElements.one(element, "variable");
        return variable == null ? DmnItems.Item.NONE : items.of(DmnElements.attribute(variable, "typeRef"));
    }

    private Imported.Type type(DmnItems.Item item, String column, @Nullable Element input, List<String> texts) {
        String hint = input == null ? null : DmnElements.hint(input, "type");
        boolean place = "place".equals(hint) || texts.stream().anyMatch(text -> text.contains("starts with(?"));
        String basic = place ? "place" : "integer".equals(hint) ? "integer" : item.basic();
        String name = basic == null ? inferred(texts) : basic;
        if (item.list()) {
            throw new Untaken("“" + column + "”是列表", "'" + column + "' is a list");
        }
        if (name.equals("text") && !item.codes().isEmpty()) {
            return Imported.Type.of(dictionary(item, column));
        }
        String digit = input == null ? null : DmnElements.hint(input, "digits");
        boolean counted = name.equals("number");
        return new Imported.Type(
                name, counted ? (digit == null ? digits : Integer.valueOf(digit)) : null, item.least(), item.most());
    }

    private static String inferred(List<String> texts) {
        for (String text : texts) {
            String first = text.replaceFirst("^(not\\s*\\(|[<>=\\[(\\]\\s]|null,)*", "");
            if (first.startsWith("\"")) {
                return "text";
            }
            if (first.matches("(true|false).*")) {
                return "boolean";
            }
            if (first.startsWith("date and time")) {
                return "date-time";
            }
            if (first.startsWith("date")) {
                return "date";
            }
            if (first.startsWith("duration")) {
                return "duration";
            }
            if (first.matches("-?\\.?\\d.*")) {
                return "number";
            }
        }
        return "text";
    }

    /** The dictionary of a closed list; lists with the same texts in the same order are one. */
    private String dictionary(DmnItems.Item item, String column) {
        for (Map.Entry<String, List<String>> each : codes.entrySet()) {
            if (each.getValue().equals(item.codes())) {
                return each.getKey();
            }
        }
        String named = item.name().isEmpty() || item.name().equals("string") ? column : item.name();
        String name = new TakenNames().fresh(named.replaceFirst("^t_", ""), column);
        for (int i = 2; codes.containsKey(name); i++) {
            name = name.replaceFirst("\\d+$", "") + i;
        }
        codes.put(name, new ArrayList<>(item.codes()));
        return name;
    }

    /** A text that is tested though it is not among those allowed is a code like the others. */
    private void use(Imported.Type type, List<String> texts) {
        List<String> known = codes.get(type.name());
        if (known != null) {
            for (String text : texts) {
                QUOTED.matcher(text)
                        .results()
                        .map(found -> found.group(1))
                        .filter(code -> !code.isBlank() && !known.contains(code))
                        .forEach(known::add);
            }
        }
    }

    /** The type of one output of a table, its results known. */
    Imported.TakenOutput output(String name, Label label, DmnItems.Item item, List<String> results, boolean list) {
        String plain = columns.fresh(name, "result");
        DmnItems.Item single = new DmnItems.Item(
                item.name(), item.basic(), item.codes(), item.least(), item.most(), false, item.parts());
        Imported.Type type = type(single, plain, null, results);
        use(type, results);
        return new Imported.TakenOutput(plain, label, type, list);
    }

    Imported.TakenOutput plain(String name, Element decision, String result, String written) {
        String table = table(name);
        Imported.TakenOutput output =
                output(table, DmnElements.label(decision), variable(decision), List.of(written), false);
        give(name, output);
        return new Imported.TakenOutput(table, output.label(), output.type(), false);
    }

    DmnItems.Item variableOf(Element decision) {
        return variable(decision);
    }

    String table(String name) {
        return decisions.column(name, "decision");
    }

    void give(String expression, Imported.@Nullable TakenOutput output) {
        given.put(expression, output);
    }

    List<Imported.TakenFact> facts(List<Imported.TakenTable> tables) {
        return facts.values().stream()
                .filter(fact -> tables.stream().anyMatch(table -> table.inputs().contains(fact.name())))
                .toList();
    }

    List<Imported.Codes> dictionaries() {
        return codes.entrySet().stream()
                .map(each -> new Imported.Codes(
                        each.getKey(), new Label(each.getKey(), each.getKey()), List.copyOf(each.getValue())))
                .toList();
    }

    Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>(columns.given);
        names.putAll(decisions.given);
        return names;
    }
}
