package io.keyhold.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The types of a model's columns as a pack has them, and the dictionaries made of its closed lists. */
final class TakenTypes {

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
    /** What literals of a type begin with, for columns of which nothing else is said. */
    private static final Map<String, Pattern> BEGINNINGS = beginnings();

    private final int digits;
    private final Map<String, List<String>> codes = new LinkedHashMap<>();

    /** Numbers may have so many digits after the point unless a column says otherwise. */
    TakenTypes(int digits) {
        this.digits = digits;
    }

    /** A copy, to go back to. */
    TakenTypes(TakenTypes other) {
        this(other.digits);
        other.codes.forEach((name, each) -> codes.put(name, new ArrayList<>(each)));
    }

    private static Map<String, Pattern> beginnings() {
        Map<String, Pattern> beginnings = new LinkedHashMap<>();
        beginnings.put("text", Pattern.compile("\".*"));
        beginnings.put("boolean", Pattern.compile("(true|false).*"));
        beginnings.put("date-time", Pattern.compile("date and time.*"));
        beginnings.put("date", Pattern.compile("date.*"));
        beginnings.put("duration", Pattern.compile("duration.*"));
        beginnings.put("number", Pattern.compile("-?\\.?\\d.*"));
        return beginnings;
    }

    /** A column's type by what the model says of it, else by the texts that stand in it; {@code input} may hold hints. */
    Imported.Type of(DmnItems.Item item, String column, @Nullable Element input, List<String> texts) {
        if (item.list()) {
            throw new Untaken("“" + column + "”是列表", "'" + column + "' is a list");
        }
        String name = name(item, input, texts);
        if (name.equals("text") && !item.codes().isEmpty()) {
            return Imported.Type.of(dictionary(item, column));
        }
        String told = input == null ? null : DmnElements.hint(input, "digits");
        Integer many = told == null ? digits : Integer.valueOf(told);
        return new Imported.Type(name, name.equals("number") ? many : null, item.least(), item.most());
    }

    private static String name(DmnItems.Item item, @Nullable Element input, List<String> texts) {
        String hint = input == null ? null : DmnElements.hint(input, "type");
        if ("place".equals(hint) || texts.stream().anyMatch(text -> text.contains("starts with(?"))) {
            return "place";
        }
        String basic = "integer".equals(hint) ? hint : item.basic();
        return basic == null ? inferred(texts) : basic;
    }

    private static String inferred(List<String> texts) {
        for (String text : texts) {
            String first = text.replaceFirst("^(not\\s*\\(|[<>=\\[(\\]\\s]|null,)*", "");
            for (Map.Entry<String, Pattern> each : BEGINNINGS.entrySet()) {
                if (each.getValue().matcher(first).matches()) {
                    return each.getKey();
                }
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
        String base = new TakenNames().fresh(named.replaceFirst("^t_", ""), column);
        String name = base;
        for (int i = 2; codes.containsKey(name); i++) {
            name = base + i;
        }
        codes.put(name, new ArrayList<>(item.codes()));
        return name;
    }

    /** A text that is tested or given though it is not among those allowed is a code like the others. */
    void use(Imported.Type type, List<String> texts) {
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

    List<Imported.Codes> dictionaries() {
        return codes.entrySet().stream()
                .map(each -> new Imported.Codes(
                        each.getKey(), new Label(each.getKey(), each.getKey()), List.copyOf(each.getValue())))
                .toList();
    }
}
