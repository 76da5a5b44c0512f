package io.keyhold.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The words of a pack while it is read: units, dictionaries, facts, gaps, and the outputs decisions promise. */
final class Vocabulary {

    static final Label CLAUSE = new Label("条款", "clause");
    static final Label GAP = new Label("手册空白", "gap");
    static final Label COLUMN = new Label("事实或结果", "fact or output");

    final Map<String, Clause> clauses;
    final Map<String, Unit> units = new TreeMap<>();
    final Map<String, Dictionary> dictionaries = new TreeMap<>();
    final Map<String, Fact> facts = new TreeMap<>();
    final Map<String, Gap> gaps = new TreeMap<>();
    /** What a column may be called: facts, and outputs with the decision that gives them. */
    final Map<String, Input> columns = new TreeMap<>();

    Vocabulary(Map<String, Clause> clauses) {
        this.clauses = clauses;
    }

    void unit(String name, Yaml yaml) {
        units.put(name, new Unit(name, new Label(yaml.text("zh"), yaml.text("en"))));
    }

    void dictionary(String name, Yaml yaml) {
        yaml.only(Set.of("label", "clause", "codes"));
        dictionaries.put(
                name, new Dictionary(name, yaml.label("label"), clause(yaml), codes(yaml.need("codes")), yaml.where()));
    }

    void fact(String name, Yaml yaml) {
        yaml.only(Set.of("type", "unit", "least", "most", "digits", "label", "owner"));
        Fact fact = new Fact(
                name, type(yaml, Integer.MIN_VALUE), unit(yaml), yaml.label("label"), yaml.text("owner"), yaml.where());
        facts.put(name, fact);
        column(yaml, new Input(name, fact.type(), fact.unit(), fact.label(), null));
    }

    void gap(String id, Yaml yaml) {
        yaml.only(Set.of("kind", "clause", "question", "choices", "byPlace", "later"));
        Yaml byPlace = yaml.find("byPlace");
        Yaml choices = yaml.find("choices");
        gaps.put(
                id,
                new Gap(
                        id,
                        kind(yaml.need("kind")),
                        clause(yaml),
                        yaml.label("question"),
                        choices == null ? List.of() : codes(choices),
                        byPlace == null ? null : byPlace.among(dictionaries, new Label("字典", "dictionary")),
                        yaml.find("later") == null ? null : yaml.label("later"),
                        yaml.where()));
    }

    /** Announces an output, so that tables may stand in any order. */
    void output(Yaml at, Output output, String decision) {
        if (!output.many()) {
            column(at, new Input(output.name(), output.type(), output.unit(), output.label(), decision));
        }
    }

    private void column(Yaml at, Input input) {
        if (columns.put(input.name(), input) != null) {
            throw at.flaw(
                    new Label("“" + input.name() + "”已是事实或结果", "'" + input.name() + "' is already a fact or an output"),
                    new Label("换一个名字", "choose another name"));
        }
    }

    /** The clause a part cites; blank or unknown is a flaw. */
    String clause(Yaml yaml) {
        return yaml.need("clause").among(clauses, CLAUSE).id();
    }

    @Nullable Unit unit(Yaml yaml) {
        Yaml unit = yaml.find("unit");
        return unit == null ? null : unit.among(units, new Label("单位", "unit"));
    }

    /** The type named by {@code type}: a basic one, or a dictionary. */
    ValueType type(Yaml yaml, long leastOtherwise) {
        Yaml type = yaml.need("type");
        Yaml least = yaml.find("least");
        Yaml most = yaml.find("most");
        Yaml digits = yaml.find("digits");
        return switch (type.text()) {
            case "integer" ->
                new ValueType.Whole(
                        least == null ? leastOtherwise : scaled(least, 0),
                        most == null ? Long.MAX_VALUE : scaled(most, 0));
            case "number" -> {
                int scale = digits == null ? 2 : digits.wholeNumber();
                yield new ValueType.Decimal(
                        scale,
                        least == null ? Long.MIN_VALUE : scaled(least, scale),
                        most == null ? Long.MAX_VALUE : scaled(most, scale));
            }
            case "boolean" -> new ValueType.Truth();
            case "place" -> new ValueType.Place();
            case "date" -> new ValueType.Day();
            case "date-time" -> new ValueType.Moment();
            case "duration" -> new ValueType.Lasting();
            case "text" -> new ValueType.Text(new NamedTexts());
            default ->
                new ValueType.Coded(
                        type.among(
                                dictionaries,
                                new Label(
                                        "类型（integer、number、boolean、place、date、date-time、duration、text）或字典",
                                        "type (integer, number, boolean, place, date, date-time, duration, text) or dictionary")));
        };
    }

    private static long scaled(Yaml limit, int scale) {
        ValueType type = scale == 0 ? new ValueType.Whole(Long.MIN_VALUE) : new ValueType.Decimal(scale);
        return type.encode(new ValueType.Literal(limit.value(type).toString()));
    }

    private static List<Code> codes(Yaml yaml) {
        return yaml.entries().entrySet().stream()
                .map(entry -> new Code(
                        entry.getKey(),
                        new Label(entry.getValue().text("zh"), entry.getValue().text("en"))))
                .toList();
    }

    private static Gap.Kind kind(Yaml yaml) {
        Map<String, Gap.Kind> kinds =
                Map.of("computable", Gap.Kind.COMPUTABLE, "unset", Gap.Kind.UNSET, "textual", Gap.Kind.TEXTUAL);
        return yaml.among(kinds, new Label("空白的性质", "kind of gap"));
    }
}
