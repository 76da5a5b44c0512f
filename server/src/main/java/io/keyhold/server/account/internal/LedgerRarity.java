package io.keyhold.server.account.internal;

import io.keyhold.matching.NameGrams;
import io.keyhold.matching.NormalisedName;
import io.keyhold.matching.Rarity;
import java.util.Map;

/**
 * How rare words are in this ledger, as far as one search has seen: how many accounts each of its keys found. A ledger too small to say
 * goes by the prior.
 *
 * @param found by key; no more than {@code most} were counted
 */
record LedgerRarity(Map<String, Integer> found, int most, long companies) implements Rarity {
    private static final long ENOUGH = 100_000;
    private static final double MILLION = 1_000_000;

    /** Holders of words that no key is made of, because one name in a hundred has them. */
    private static final double EVERYDAY = 5_000;

    /** A key that found as many as were counted has this many times as many in all, or more. */
    private static final int BEYOND_COUNTING = 3;

    @Override
    public double perMillion(String words) {
        if (!knowsMost()) {
            return PRIOR.perMillion(words);
        }
        var grams = NameGrams.of(NormalisedName.of(words));
        var least =
                grams.stream().filter(found::containsKey).mapToInt(found::get).min();
        if (least.isEmpty()) {
            return grams.isEmpty() ? EVERYDAY : PRIOR.perMillion(words);
        }
        int many = least.getAsInt() < most ? least.getAsInt() : most * BEYOND_COUNTING;
        return many * MILLION / companies;
    }

    @Override
    public boolean knowsMost() {
        return companies >= ENOUGH;
    }
}
