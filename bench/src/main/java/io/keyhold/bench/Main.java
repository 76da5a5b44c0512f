package io.keyhold.bench;

import java.util.Arrays;
import java.util.List;

/** {@code bin/bench}: the first word names what to measure. Ends with 0 when every target is met, 1 when one is missed, 2 on wrong words. */
public final class Main {
    private Main() {}

    public static void main(String[] args) throws Exception {
        var words = List.of(args);
        if (words.isEmpty() || !words.getFirst().equals("ledger")) {
            System.err.println("Usage: bin/bench ledger [SIZE ...]");
            System.exit(2);
        }
        System.exit(new LedgerBench(sizes(words.subList(1, words.size()))).run() ? 0 : 1);
    }

    private static int[] sizes(List<String> words) {
        return words.isEmpty()
                ? new int[] {10_000, 100_000, 1_000_000}
                : words.stream().mapToInt(Integer::parseInt).sorted().toArray();
    }

    static String plain(int[] sizes) {
        return Arrays.toString(sizes);
    }
}
