package io.keyhold.bench;

import io.keyhold.matching.NormalisedName;
import io.keyhold.matching.Rarity;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Learns from a list of names, as a ledger of that size would: how many names have each pair of neighbouring characters. */
final class CorpusRarity implements Rarity {
    private static final int ENOUGH = 100_000;
    private static final double ONE_CHARACTER = 50_000;

    private final Map<Integer, Integer> holders = new HashMap<>();
    private final int companies;

    CorpusRarity(List<String> names) {
        companies = names.size();
        var pairs = new HashSet<Integer>();
        for (var name : names) {
            var text = NormalisedName.of(name).text();
            pairs.clear();
            for (int i = 0; i + 1 < text.length(); i++) {
                pairs.add(pair(text, i));
            }
            pairs.forEach(pair -> holders.merge(pair, 1, Integer::sum));
        }
    }

    private static int pair(String text, int i) {
        return text.charAt(i) << 16 | text.charAt(i + 1);
    }

    @Override
    public double perMillion(String words) {
        if (!knowsMost()) {
            return PRIOR.perMillion(words);
        }
        double least = ONE_CHARACTER;
        for (int i = 0; i + 1 < words.length(); i++) {
            least = Math.min(least, holders.getOrDefault(pair(words, i), 0) * 1e6 / companies);
        }
        return least;
    }

    @Override
    public boolean knowsMost() {
        return companies >= ENOUGH;
    }
}
