package io.keyhold.bench;

import java.util.Arrays;
import java.util.List;

/** {@code bin/bench}: the first word names what to measure. Ends with 0 when every target is met, 1 when one is missed, 2 on wrong words. */
public final class Main {
    private Main() {}

    public static void main(String[] args) throws Exception {
        var words = List.of(args);
        if (!words.isEmpty() && words.getFirst().equals("matching")) {
            System.exit(MatchingBench.run(words.subList(1, words.size())));
        }
        var sizes = words.stream().skip(1).mapToInt(Integer::parseInt).sorted().toArray();
        boolean met = switch (words.isEmpty() ? "" : words.getFirst()) {
            case "ledger" -> new LedgerBench(or(sizes, 10_000, 100_000, 1_000_000)).run();
            case "registration" -> new RegistrationBench(or(sizes, 10_000, 1_000_000)).run();
            case "whatif" -> new WhatIfBench(or(sizes, 1_000_000)).run();
            default -> {
                System.err.println(
                        "Usage: bin/bench ledger|whatif [SIZE ...] | matching --pairs FILE --corpus FILE [--queries FILE]");
                System.exit(2);
                yield false;
            }
        };
        System.exit(met ? 0 : 1);
    }

    private static int[] or(int[] said, int... otherwise) {
        return said.length == 0 ? otherwise : said;
    }

    static String plain(int[] sizes) {
        return Arrays.toString(sizes);
    }
}
