package io.keyhold.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads unary tests and results of FEEL as far as they are literal, and says them as a pack's cells do; {@link Untaken} beyond. */
final class FeelTests {

    private static final Pattern TOKEN = Pattern.compile(
            "@?\"(?:[^\"\\\\]|\\\\.)*\"|-?(?:\\d+(?:\\.\\d+)?|\\.\\d+)|<=|>=|!=|[<>=]|\\.\\.|[\\[\\](),?]|[^\\s\"<>=!\\[\\](),?]+|\\S");
    private static final Map<String, String> OPERATORS =
            Map.of("<", "< ", "<=", "<= ", ">", "> ", ">=", ">= ", "=", "", "!=", "!");

    private final String text;
    private final List<String> tokens;
    private int next;

    private FeelTests(String text) {
        this.text = text.strip();
        this.tokens = TOKEN.matcher(text).results().map(MatchResult::group).toList();
    }

    /** A cell; an empty one admits everything. */
    static String cell(String text) {
        FeelTests tests = new FeelTests(text);
        return tests.text.isEmpty() || tests.text.equals("-") ? "-" : tests.cell();
    }

    /** A result: its texts, more than one or none only where it is a list; null where the model gives null or nothing. */
    static @Nullable Result result(String text) {
        FeelTests tests = new FeelTests(text);
        return tests.text.isEmpty() || tests.text.equals("null") || tests.text.equals("-") ? null : tests.result();
    }

    /** What a row gives for one output. */
    record Result(List<String> texts, boolean list) {}

    /** Literals with commas between them, such as allowed values; null where there is anything else. */
    static @Nullable List<String> literals(String text) {
        FeelTests tests = new FeelTests(text);
        try {
            List<String> all = new ArrayList<>();
            do {
                if (tests.peek("null")) {
                    tests.advance();
                } else {
                    all.add(tests.literal());
                }
            } while (tests.skipped(","));
            return tests.next == tests.tokens.size() ? all : null;
        } catch (Untaken expression) {
            return null;
        }
    }

    private Result result() {
        if (!skipped("[")) {
            return ended(new Result(List.of(literal()), false));
        }
        List<String> all = new ArrayList<>();
        while (!skipped("]")) {
            all.add(literal());
            skipped(",");
        }
        return ended(new Result(all, true));
    }

    private String cell() {
        boolean negated = peek("not") && tokens.size() > 1 && tokens.get(1).equals("(");
        next = negated ? 2 : 0;
        List<String> tests = new ArrayList<>();
        do {
            if (negated && peek("null")) {
                advance();
            } else {
                tests.add(test());
            }
        } while (skipped(","));
        if (negated) {
            expect(")");
        }
        String all = String.join(", ", tests);
        if (tests.size() == 1 && all.startsWith("!")) {
            all = "not(" + all.substring(1) + ")";
        } else if (all.contains("!")) {
            throw expression();
        }
        return ended(!negated ? all : tests.isEmpty() ? "-" : "not(" + all + ")");
    }

    private String test() {
        if (peek("starts")) {
            return startsWith();
        }
        String operator = next < tokens.size() ? OPERATORS.get(tokens.get(next)) : null;
        if (operator != null) {
            advance();
            return operator + operand();
        }
        if (peek("[") || peek("(") || peek("]")) {
            return interval();
        }
        return operand();
    }

    private String interval() {
        String open = advance();
        String low = operand();
        expect("..");
        String high = operand();
        String close = advance();
        if (!List.of("]", ")", "[").contains(close)) {
            throw expression();
        }
        return (open.equals("[") ? "[" : "(") + low + ".." + high + (close.equals("]") ? "]" : ")");
    }

    /** How this product itself writes places. */
    private String startsWith() {
        for (String token : List.of("starts", "with", "(", "?", ",")) {
            expect(token);
        }
        String prefix = literal();
        expect(")");
        return prefix;
    }

    private String literal() {
        String token = advance();
        if (token.startsWith("\"")) {
            return unescaped(token.substring(1, token.length() - 1));
        }
        if (token.startsWith("@")) {
            return token.substring(2, token.length() - 1);
        }
        if (token.matches("-?[\\d.]+")) {
            return new BigDecimal(token).toPlainString();
        }
        if (List.of("true", "false").contains(token)) {
            return token;
        }
        if (token.equals("date") && skipped("and")) {
            expect("time");
        }
        if (List.of("date", "duration").contains(token) && skipped("(")) {
            String value = literal();
            expect(")");
            return value;
        }
        throw expression();
    }

    /** Texts keep their quotes, which hold blanks and commas together. */
    private String operand() {
        boolean text = next < tokens.size() && tokens.get(next).startsWith("\"");
        String literal = literal();
        return text ? "\"" + literal + "\"" : literal;
    }

    private String unescaped(String string) {
        String plain = string.replace("\\\"", "\"").replace("\\\\", "\\");
        if (plain.contains("\"") || plain.isBlank() || !plain.equals(plain.strip())) {
            throw new Untaken("“" + text + "”中的文字无法照写", "the text in '" + text + "' cannot be written in a pack");
        }
        return plain;
    }

    private boolean peek(String token) {
        return next < tokens.size() && tokens.get(next).equals(token);
    }

    private boolean skipped(String token) {
        boolean here = peek(token);
        next += here ? 1 : 0;
        return here;
    }

    private void expect(String token) {
        if (!skipped(token)) {
            throw expression();
        }
    }

    private String advance() {
        if (next >= tokens.size()) {
            throw expression();
        }
        return tokens.get(next++);
    }

    private <T> T ended(T read) {
        if (next < tokens.size()) {
            throw expression();
        }
        return read;
    }

    private Untaken expression() {
        return new Untaken("“" + text + "”不是字面测试", "'" + text + "' is no literal test");
    }
}
