package io.keyhold.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Cells and values as FEEL. A cell never admits null there, since what is not known matches nothing surely; codes are texts in FEEL,
 * and places are texts told apart by how they begin.
 */
final class Feel {

    private static final String ANY = "-";
    private static final int MOST_PREFIXES = 40;

    private Feel() {}

    /** A cell as unary tests. */
    static String tests(Cell cell, ValueType type) {
        if (cell.isAny()) {
            return ANY;
        }
        if (type instanceof ValueType.Place) {
            return place(cell, "?");
        }
        String tests = positive(cell, type);
        return isNegated(cell) ? "not(null, " + tests + ")" : tests;
    }

    /** Whether a cell admits what a name stands for, as an expression; null where that is null. */
    static String holds(Cell cell, ValueType type, String name) {
        String holds = type instanceof ValueType.Place
                ? place(cell, name)
                : (isNegated(cell) ? "not(" : "(") + name + " in (" + positive(cell, type) + "))";
        return "(if " + name + " = null then null else " + holds + ")";
    }

    private static boolean isNegated(Cell cell) {
        return cell.text().strip().startsWith("not");
    }

    /** The tests of a cell, those within {@code not(…)} if it is one. */
    private static String positive(Cell cell, ValueType type) {
        List<String> tokens = new ArrayList<>(CellReader.tokens(cell.text()));
        if (isNegated(cell)) {
            tokens = tokens.subList(2, tokens.size() - 1);
        }
        boolean inOrder = tokens.stream().anyMatch(token -> token.equals("..") || token.matches("[<>]=?"));
        if (inOrder && (type instanceof ValueType.Coded || type instanceof ValueType.Truth)) {
            return listed(isNegated(cell) ? cell.ranges().notWithin(type.domain()) : cell.ranges(), type);
        }
        return new Tokens(tokens, type).written();
    }

    /** Codes have an order in their dictionary which texts in FEEL do not have. */
    private static String listed(Ranges ranges, ValueType type) {
        return IntStream.range(0, ranges.count())
                .boxed()
                .flatMap(i -> LongStream.rangeClosed(ranges.low(i), ranges.high(i))
                        .mapToObj(value -> literal(type.decode(value), type)))
                .collect(Collectors.joining(", "));
    }

    /** By how it begins where the cell names divisions; by order where it names very many. */
    private static String place(Cell cell, String name) {
        List<String> prefixes = prefixes(cell.ranges());
        List<String> parts = prefixes.size() <= MOST_PREFIXES
                ? prefixes.stream()
                        .map(prefix -> "starts with(" + name + ", " + quoted(prefix) + ")")
                        .toList()
                : inOrder(cell.ranges(), "substring(" + name + " + \"0000\", 1, 6)");
        return name.equals("?") ? String.join(", ", parts) : "(" + String.join(" or ", parts) + ")";
    }

    private static List<String> prefixes(Ranges ranges) {
        List<String> prefixes = new ArrayList<>();
        for (int i = 0; i < ranges.count() && prefixes.size() <= MOST_PREFIXES; i++) {
            long low = ranges.low(i);
            while (low <= ranges.high(i) && prefixes.size() <= MOST_PREFIXES) {
                long size = low % 10_000 == 0 && low + 9_999 <= ranges.high(i)
                        ? 10_000
                        : low % 100 == 0 && low + 99 <= ranges.high(i) ? 100 : 1;
                prefixes.add(String.valueOf(low / size));
                low += size;
            }
        }
        return prefixes;
    }

    private static List<String> inOrder(Ranges ranges, String padded) {
        return IntStream.range(0, ranges.count())
                .mapToObj(i -> "(" + padded + " >= " + quoted(String.valueOf(ranges.low(i))) + " and " + padded + " <= "
                        + quoted(String.valueOf(ranges.high(i))) + ")")
                .toList();
    }

    /** A value as FEEL; a list of values as a list. */
    static String literal(Object value, ValueType type) {
        if (value instanceof Collection<?> values) {
            return values.stream().map(each -> literal(each, type)).collect(Collectors.joining(", ", "[", "]"));
        }
        String text = value.toString();
        return switch (type) {
            case ValueType.Whole ignored -> text;
            case ValueType.Decimal ignored ->
                new BigDecimal(text).stripTrailingZeros().toPlainString();
            case ValueType.Truth ignored -> text;
            case ValueType.Day ignored -> "date(" + quoted(text) + ")";
            case ValueType.Moment ignored -> "date and time(" + quoted(text) + ")";
            case ValueType.Lasting ignored -> "duration(" + quoted(text) + ")";
            case ValueType.Coded ignored -> quoted(text);
            case ValueType.Place ignored -> quoted(text);
            case ValueType.Text ignored -> quoted(text);
        };
    }

    static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }

    /** The name of FEEL's own type. */
    static String type(ValueType type) {
        return switch (type) {
            case ValueType.Whole ignored -> "number";
            case ValueType.Decimal ignored -> "number";
            case ValueType.Truth ignored -> "boolean";
            case ValueType.Day ignored -> "date";
            case ValueType.Moment ignored -> "date and time";
            case ValueType.Lasting ignored -> "days and time duration";
            case ValueType.Coded ignored -> "string";
            case ValueType.Place ignored -> "string";
            case ValueType.Text ignored -> "string";
        };
    }

    /** Writes a cell's tokens again, its literals as FEEL wants them. */
    private static final class Tokens {

        private final List<String> tokens;
        private final ValueType type;
        private int next;

        Tokens(List<String> tokens, ValueType type) {
            this.tokens = tokens;
            this.type = type;
        }

        String written() {
            StringBuilder text = new StringBuilder();
            while (next < tokens.size()) {
                String token = tokens.get(next++);
                text.append(
                        switch (token) {
                            case "," -> ", ";
                            case "<", "<=", ">", ">=" -> token + " ";
                            case "[", "]", "(", ")", ".." -> token;
                            default -> literal(unwrapped(token), type);
                        });
            }
            return text.toString();
        }

        /** {@code date("…")}, {@code date and time("…")}, {@code duration("…")} and plain literals alike. */
        private Object unwrapped(String token) {
            String value = token;
            if (token.equals("date") && follows("and")) {
                next += 2;
            }
            if (List.of("date", "duration").contains(token) && follows("(")) {
                value = tokens.get(next + 1);
                next += 3;
            }
            String text = value.startsWith("\"") ? value.substring(1, value.length() - 1) : value;
            return type.decode(type.encode(new ValueType.Literal(text)));
        }

        private boolean follows(String token) {
            return next < tokens.size() && tokens.get(next).equals(token);
        }
    }
}
