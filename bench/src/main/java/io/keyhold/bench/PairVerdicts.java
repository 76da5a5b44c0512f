package io.keyhold.bench;

import io.keyhold.matching.Company;
import io.keyhold.matching.NameMatcher;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Asks the matcher about pairs whose answer is known. */
final class PairVerdicts {
    private final NameMatcher matcher;
    private final Consumer<Map<String, Object>> say;

    PairVerdicts(NameMatcher matcher, Consumer<Map<String, Object>> say) {
        this.matcher = matcher;
        this.say = say;
    }

    /** A pair, and how it was judged. */
    record Judged(NamePair pair, io.keyhold.matching.Verdict verdict) {
        boolean saidSame() {
            return verdict == io.keyhold.matching.Verdict.SAME;
        }
    }

    List<Judged> judge(List<NamePair> pairs) {
        return pairs.stream()
                .map(pair -> new Judged(
                        pair,
                        matcher.compare(Company.named(pair.a()), Company.named(pair.b()))
                                .verdict()))
                .toList();
    }

    /** A line for each kind. */
    void sayKinds(List<Judged> judged) {
        var kinds = new TreeMap<String, List<Judged>>();
        judged.forEach(it -> kinds.computeIfAbsent(
                        (it.pair().same() ? "same: " : "different: ")
                                + it.pair().kind(),
                        kind -> new ArrayList<>())
                .add(it));
        kinds.forEach((kind, all) -> {
            var line = line(kind, all.size());
            for (var verdict : io.keyhold.matching.Verdict.values()) {
                line.put(verdict.name().toLowerCase(java.util.Locale.ROOT), share(all, it -> it.verdict() == verdict));
            }
            say.accept(line);
        });
    }

    /** Precision, recall and F1 of "the same", over all of these. */
    Quality quality(String name, List<Judged> judged) {
        long said = judged.stream().filter(Judged::saidSame).count();
        long right =
                judged.stream().filter(it -> it.saidSame() && it.pair().same()).count();
        long same = judged.stream().filter(it -> it.pair().same()).count();
        var quality = new Quality((double) right / said, (double) right / same);
        var line = line(name, judged.size());
        line.put("precision", Measured.round(quality.precision()));
        line.put("recall", Measured.round(quality.recall()));
        line.put("f1", Measured.round(quality.f1()));
        say.accept(line);
        return quality;
    }

    record Quality(double precision, double recall) {
        double f1() {
            return 2 * precision * recall / (precision + recall);
        }
    }

    static double share(List<Judged> all, Predicate<Judged> which) {
        return Measured.round(all.stream().filter(which).count() / (double) all.size());
    }

    private static Map<String, Object> line(String what, int pairs) {
        var line = new LinkedHashMap<String, Object>();
        line.put("bench", "matching");
        line.put("pairs", what);
        line.put("count", pairs);
        return line;
    }
}
