package io.keyhold.rules;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one S-FEEL unary test for a type: {@code -}, literals, comparisons, intervals, lists, {@code not(…)}. */
final class CellReader {

    private static final Pattern TOKEN =
            Pattern.compile("\\s*(?:(?<string>\"[^\"]*\")|(?<dots>\\.\\.)|(?<compare><=|>=|<|>)|(?<mark>[\\[\\](),])"
                    + "|(?<word>[^\\s\"<>\\[\\](),.]+(?:\\.(?!\\.)[^\\s\"<>\\[\\](),.]+)*))");

    private final ValueType type;
    private final Matcher tokens;
    private final String text;
    private int next;
    private String token = "";

    private CellReader(ValueType type, String text) {
        this.type = type;
        this.text = text.strip();
        this.tokens = TOKEN.matcher(this.text);
    }

    /** The cell; {@link ValueType.Misfit} says what is wrong with the text. */
    static Cell read(ValueType type, String text) {
        return new CellReader(type, text).cell();
    }

    /** The marks, operators and literals of a cell that has been read, in order. */
    static List<String> tokens(String text) {
        return TOKEN.matcher(text.strip())
                .results()
                .map(each -> each.group().strip())
                .toList();
    }

    private Cell cell() {
        if (text.equals("-")) {
            return new Cell("-", type.domain());
        }
        advance();
        Ranges ranges = token.equals("not") ? negated() : list();
        if (!token.isEmpty()) {
            throw fault("“" + token + "”位置不对", "'" + token + "' is out of place");
        }
        return new Cell(text, ranges);
    }

    private Ranges negated() {
        advance();
        expect("(");
        Ranges inner = list();
        expect(")");
        return inner.notWithin(type.domain());
    }

    private Ranges list() {
        Ranges all = test();
        while (token.equals(",")) {
            advance();
            all = all.or(test());
        }
        return all;
    }

    private Ranges test() {
        return switch (token) {
            case "<", "<=", ">", ">=" -> comparison();
            case "[", "(", "]" -> interval();
            default -> {
                long value = literal();
                yield type instanceof ValueType.Place ? within(value) : Ranges.between(value, value);
            }
        };
    }

    private Ranges comparison() {
        orderly();
        String operator = token;
        advance();
        long value = literal();
        Ranges domain = type.domain();
        long low = domain.low(0);
        long high = domain.high(0);
        return switch (operator) {
            case "<" -> Ranges.between(low, value - 1);
            case "<=" -> Ranges.between(low, value);
            case ">" -> Ranges.between(value + 1, high);
            default -> Ranges.between(value, high);
        };
    }

    private Ranges interval() {
        orderly();
        boolean fromIncluded = token.equals("[");
        advance();
        long low = literal();
        expect("..");
        long high = literal();
        boolean toIncluded = token.equals("]");
        if (!toIncluded && !token.equals(")") && !token.equals("[")) {
            throw fault("区间没有收尾", "the interval is not closed");
        }
        advance();
        Ranges range = Ranges.between(fromIncluded ? low : low + 1, toIncluded ? high : high - 1);
        if (range.isEmpty()) {
            throw fault("区间里没有值", "the interval admits nothing");
        }
        return range;
    }

    private void orderly() {
        if (type instanceof ValueType.Text) {
            throw fault("文字没有大小", "texts have no order");
        }
    }

    /** A division means everything within it: 62 admits 620000 to 629999. */
    private static Ranges within(long place) {
        long size = place % 10_000 == 0 ? 10_000 : place % 100 == 0 ? 100 : 1;
        return Ranges.between(place, place + size - 1);
    }

    private long literal() {
        if (token.isEmpty() || "<>=[](),..".contains(token)) {
            throw token.isEmpty()
                    ? fault("没有写完", "it ends too soon")
                    : fault("“" + token + "”处应为一个值", "'" + token + "' where a value should be");
        }
        String value = unquoted();
        advance();
        if (token.equals("and") && value.equals("date")) {
            advance();
            value = unquoted();
            advance();
        }
        if (token.equals("(") && List.of("date", "time", "duration").contains(value)) {
            advance();
            value = unquoted();
            advance();
            expect(")");
        }
        return type.encode(new ValueType.Literal(value));
    }

    private String unquoted() {
        return token.startsWith("\"") ? token.substring(1, token.length() - 1) : token;
    }

    private void expect(String mark) {
        if (!token.equals(mark)) {
            throw fault("缺少“" + mark + "”", "'" + mark + "' is missing");
        }
        advance();
    }

    private void advance() {
        tokens.region(next, text.length());
        if (next == text.length() || text.substring(next).isBlank()) {
            token = "";
            next = text.length();
        } else if (tokens.lookingAt()) {
            token = tokens.group().strip();
            next = tokens.end();
        } else {
            throw fault(
                    "从“" + text.substring(next) + "”起读不懂", "it cannot be read from '" + text.substring(next) + "' on");
        }
    }

    private ValueType.Misfit fault(String zh, String en) {
        return new ValueType.Misfit(
                new Label("单元格“" + text + "”不是 S-FEEL 条件：" + zh, "the cell '" + text + "' is no S-FEEL test: " + en));
    }
}
