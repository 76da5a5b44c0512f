package io.keyhold.peers;

import io.keyhold.rules.Pack;
import io.keyhold.rules.Packs;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A pack with a table of every hit policy over facts of every type, rows thrown at random, some under a gap; and a table that draws on it. */
final class RandomPack {

    private static final List<String> CELLS_OF_NUMBERS = List.of(
            "-", "< 10", "<= 10", "> 10", ">= 30", "[10..30)", "(10..30]", "5, 10, 30", "not(10)", "not(< 10, > 30)");
    private static final Map<String, List<String>> CELLS = Map.of(
            "whole", CELLS_OF_NUMBERS,
            "price", CELLS_OF_NUMBERS,
            "truth", List.of("-", "true", "false", "not(true)"),
            "letter", List.of("-", "\"a\"", "\"b\",\"c\"", "not(\"a\")", ">= b"),
            "place", List.of("-", "62", "6201", "31, 6201", "not(62)", ">= 5000"),
            "since", List.of("-", "< 2009-03-01", "[2009-01-01..2009-03-01)", "date(\"2009-03-01\")"),
            "moment", List.of("-", ">= 2009-01-20T08:30:00", "date and time(\"2009-01-10T08:30:00\")"),
            "lasting", List.of("-", "> P2D", "duration(\"P2D\")", "[P1D..P3D]"),
            "words", List.of("-", "\"文字1\"", "not(\"文字1\", \"文字2\")"));

    private final Random random;

    RandomPack(Random random) {
        this.random = random;
    }

    Pack of(String hit) {
        return Packs.read(Map.of("handbook.yaml", HEAD, "all.yaml", topic(hit), "cases/all.yaml", "cases: []"));
    }

    private String topic(String hit) {
        List<String> inputs = CELLS.keySet().stream()
                .filter(each -> random.nextInt(3) == 0)
                .sorted()
                .collect(Collectors.toList());
        inputs = inputs.isEmpty() ? List.of("whole") : inputs;
        boolean number = hit.startsWith("COLLECT ");
        String outputs = number
                ? "[{name: first, type: number, digits: 1, label: {zh: 一, en: first}}]"
                : "[{name: first, type: letter, label: {zh: 一, en: first}}, {name: second, type: letter, label: {zh: 二, en: second}}]";
        boolean one = number || random.nextBoolean();
        outputs = one && !number ? outputs.substring(0, outputs.indexOf(", {name: second")) + "]" : outputs;
        return WORDS
                + """
                tables:
                  thrown:
                    label: {zh: 随机, en: thrown}
                    clause: X-1
                    hit: %s
                    inputs: %s
                    outputs: %s
                    rows:
                """.formatted(hit, inputs, outputs)
                + rows(inputs, number, one)
                + (one && feeds(hit) ? after(number) : "");
    }

    private static boolean feeds(String hit) {
        return List.of("UNIQUE", "ANY", "FIRST", "PRIORITY").contains(hit) || hit.startsWith("COLLECT ");
    }

    private String rows(List<String> inputs, boolean number, boolean one) {
        return IntStream.range(0, 1 + random.nextInt(7))
                .mapToObj(row -> {
                    String cells = inputs.stream()
                            .map(input -> "'" + any(CELLS.getOrDefault(input, List.of("-"))) + "'")
                            .collect(Collectors.joining(", "));
                    String results = number ? any(List.of("1", "2.5", "7")) : letter() + (one ? "" : ", " + letter());
                    String under = random.nextInt(5) == 0 ? ", under: {doubt: " + any(List.of("yes", "no")) + "}" : "";
                    return "      - {id: r%d, when: [%s], then: [%s], clause: X-1%s}\n"
                            .formatted(row, cells, results, under);
                })
                .collect(Collectors.joining());
    }

    private static String after(boolean number) {
        return """
                  after:
                    label: {zh: 之后, en: after}
                    clause: X-1
                    hit: FIRST
                    inputs: [whole, first]
                    outputs: [{name: after, type: integer, least: 0, label: {zh: 之后, en: after}}]
                    rows:
                      - {id: early, when: ['< 10', '-'], then: 1, clause: X-1}
                      - {id: drawn, when: ['-', %s], then: 2, clause: X-1}
                      - {id: other, when: ['-', '-'], then: 3, clause: X-1}
                """.formatted(number ? "'> 2'" : "'\"a\"'");
    }

    private String letter() {
        return any(List.of("a", "b", "c"));
    }

    private String any(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }

    private static final String HEAD = """
            id: thrown
            kind: general
            version: 1
            from: 2009-01-01
            title: {zh: 随机手册, en: Thrown}
            topics: [all]
            clauses:
              X-1: {title: {zh: 条, en: clause}, text: {zh: 条, en: clause}}
            """;

    private static final String WORDS = """
            dictionaries:
              letter:
                label: {zh: 字母, en: letter}
                clause: X-1
                codes: {a: {zh: 甲, en: a}, b: {zh: 乙, en: b}, c: {zh: 丙, en: c}}
            facts:
              whole: {type: integer, least: 0, owner: test, label: {zh: 数, en: whole}}
              price: {type: number, digits: 1, owner: test, label: {zh: 价, en: price}}
              truth: {type: boolean, owner: test, label: {zh: 真, en: truth}}
              letter: {type: letter, owner: test, label: {zh: 字母, en: letter}}
              place: {type: place, owner: test, label: {zh: 地, en: place}}
              since: {type: date, owner: test, label: {zh: 日, en: since}}
              moment: {type: date-time, owner: test, label: {zh: 时, en: moment}}
              lasting: {type: duration, owner: test, label: {zh: 长, en: lasting}}
              words: {type: text, owner: test, label: {zh: 文, en: words}}
            gaps:
              doubt:
                kind: textual
                clause: X-1
                question: {zh: 疑, en: doubt}
                later: {zh: 随机, en: at random}
                choices: {yes: {zh: 是, en: y}, no: {zh: 否, en: n}}
            """;
}
