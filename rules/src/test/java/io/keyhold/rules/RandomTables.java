package io.keyhold.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Packs with one table of random rows over facts f0, f1, …: whole numbers, truths and codes in turn. */
final class RandomTables {

    private static final int MOST = 100;
    private static final List<String> CODES = List.of("a", "b", "c", "d", "e");

    private final Random random;
    private final int inputs;

    RandomTables(Random random, int inputs) {
        this.random = random;
        this.inputs = inputs;
    }

    /** Rows that ask at random and may meet or leave holes. */
    Pack loose(String hit, int rows) {
        return pack(hit, IntStream.range(0, rows).mapToObj(row -> cells()).toList());
    }

    /** Rows that cut the whole space into parts, but for some parts taken away. */
    Pack cut(int rows, int missing) {
        List<List<String>> parts = new ArrayList<>();
        List<int[][]> open = new ArrayList<>(List.of(new int[][][] {whole()}));
        while (open.size() < rows + missing) {
            int[][] part = open.remove(random.nextInt(open.size()));
            int input = random.nextInt(inputs);
            int low = part[input][0];
            int high = part[input][1];
            if (low == high) {
                open.add(part);
                continue;
            }
            int at = low + random.nextInt(high - low);
            open.add(with(part, input, low, at));
            open.add(with(part, input, at + 1, high));
        }
        open.subList(0, rows).forEach(part -> parts.add(cells(part)));
        return pack("UNIQUE", parts);
    }

    private int[][] whole() {
        return IntStream.range(0, inputs)
                .mapToObj(input -> new int[] {0, most(input)})
                .toArray(int[][]::new);
    }

    private static int[][] with(int[][] part, int input, int low, int high) {
        int[][] other = part.clone();
        other[input] = new int[] {low, high};
        return other;
    }

    private static int most(int input) {
        return input % 3 == 0 ? MOST : input % 3 == 1 ? 1 : CODES.size() - 1;
    }

    private List<String> cells(int[][] part) {
        return IntStream.range(0, inputs)
                .mapToObj(input -> cell(input, part[input][0], part[input][1]))
                .toList();
    }

    private static String cell(int input, int low, int high) {
        if (low == 0 && high == most(input)) {
            return "-";
        }
        return switch (input % 3) {
            case 0 -> high == MOST ? ">= " + low : "[" + low + ".." + high + "]";
            case 1 -> low == 0 ? "false" : "true";
            default ->
                CODES.subList(low, high + 1).stream()
                        .map(code -> "\"" + code + "\"")
                        .collect(Collectors.joining(","));
        };
    }

    private List<String> cells() {
        return IntStream.range(0, inputs)
                .mapToObj(input -> {
                    int low = random.nextInt(most(input) + 1);
                    int high = low + random.nextInt(most(input) - low + 1);
                    return random.nextInt(3) == 0 ? "-" : cell(input, low, high);
                })
                .toList();
    }

    private Pack pack(String hit, List<List<String>> rows) {
        String text = IntStream.range(0, rows.size())
                .mapToObj(i -> "- {id: r%d, when: [%s], then: %s, clause: X-1}"
                        .formatted(
                                i,
                                rows.get(i).stream()
                                        .map(cell -> "'" + cell + "'")
                                        .collect(Collectors.joining(", ")),
                                i % 2 == 0 ? "big" : "small"))
                .collect(Collectors.joining("\n"));
        String facts = IntStream.range(0, inputs)
                .mapToObj(i -> "  f%d: {type: %s, owner: test, label: {zh: 事实, en: f%d}}\n".formatted(i, type(i), i))
                .collect(Collectors.joining());
        String names = IntStream.range(0, inputs).mapToObj(i -> "f" + i).collect(Collectors.joining(", "));
        String letters = CODES.stream()
                .map(code -> "      %s: {zh: %s, en: %s}\n".formatted(code, code, code))
                .collect(Collectors.joining());
        return SmallPack.withTable(
                hit,
                names,
                text,
                sizes -> sizes.replace("facts:\n", "facts:\n" + facts).replace("dictionaries:\n", """
                                dictionaries:
                                  letter:
                                    label: {zh: 字母, en: letter}
                                    clause: X-1
                                    codes:
                                """ + letters));
    }

    private static String type(int input) {
        return input % 3 == 0 ? "integer, least: 0" : input % 3 == 1 ? "boolean" : "letter";
    }
}
