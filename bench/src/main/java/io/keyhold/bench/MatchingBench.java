package io.keyhold.bench;

import io.keyhold.bench.FinderRun.Query;
import io.keyhold.bench.PairVerdicts.Judged;
import io.keyhold.matching.Company;
import io.keyhold.matching.NameMatcher;
import io.keyhold.matching.NormalisedName;
import io.keyhold.server.account.CompanySearch;
import io.keyhold.server.organization.Tenants;
import java.nio.file.Files;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;

/** How well names are told apart, how well and how fast companies are found among all of a ledger, with others' means beside ours. */
final class MatchingBench {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SHORT = "short names";
    private static final int VARIED = 3_000;
    /** The trigram search takes seconds. */
    private static final int SLOW = 60;

    private final MatchingFiles files;
    private final List<Verdict> verdicts = new ArrayList<>();

    private MatchingBench(MatchingFiles files) {
        this.files = files;
    }

    /** Returns the exit code: 0 when every target is met, 1 when one is missed, 2 when files are missing. */
    static int run(List<String> words) throws Exception {
        var files = MatchingFiles.of(words);
        if (files.isEmpty()) {
            System.err.print(MatchingFiles.USAGE);
            return 2;
        }
        return new MatchingBench(files.get()).measure() ? 0 : 1;
    }

    private boolean measure() throws Exception {
        var corpus = MatchingFiles.lines(files.corpus());
        var pairs = NamePair.read(files.pairs());
        judge(pairs, corpus);
        search(pairs, corpus);
        verdicts.forEach(verdict -> say(verdict.json()));
        return verdicts.stream().allMatch(Verdict::met);
    }

    private void judge(List<NamePair> pairs, List<String> corpus) {
        var matcher = new NameMatcher(new CorpusRarity(corpus));
        var verdictsOf = new PairVerdicts(matcher, MatchingBench::say);
        var variations = new Variations(corpus);
        var known = verdictsOf.judge(pairs);
        var ordinary = verdictsOf.judge(variations.ordinary(10_000));
        var slips = verdictsOf.judge(variations.slips(10_000));
        verdictsOf.sayKinds(known);
        verdictsOf.sayKinds(ordinary);
        verdictsOf.sayKinds(slips);
        var others = known.stream()
                .filter(it ->
                        !it.pair().same() && !it.pair().isShort() && !it.pair().isApart())
                .toList();
        promise(verdictsOf, known, ordinary, slips, others);
        var byPrior = new PairVerdicts(NameMatcher.withPrior(), MatchingBench::say);
        byPrior.quality(
                "short and full, by the prior alone",
                byPrior.judge(pairs.stream().filter(MatchingBench::isListed).toList()));
        say(Map.of("bench", "matching", "microsecondsAPair", microseconds(matcher, pairs)));
    }

    private static boolean isListed(NamePair pair) {
        return pair.kind().equals("short_listed") || pair.kind().equals("short_cross_listed");
    }

    private void promise(
            PairVerdicts of, List<Judged> known, List<Judged> ordinary, List<Judged> slips, List<Judged> others) {
        var shorts = of.quality(
                "short and full",
                known.stream().filter(it -> isListed(it.pair())).toList());
        atLeast("short and full: precision", 0.98, shorts.precision());
        atLeast("short and full: recall", 0.88, shorts.recall());
        atLeast(
                "full and full, ordinary variations: F1",
                0.99,
                of.quality("full and full, ordinary variations", join(ordinary, others))
                        .f1());
        atLeast(
                "full and full, one slip: F1",
                0.97,
                of.quality("full and full, one slip", join(slips, others)).f1());
        for (var kind : List.of("region_diff", "industry_diff", "brand_1char")) {
            var ofKind =
                    known.stream().filter(it -> it.pair().kind().equals(kind)).toList();
            if (!ofKind.isEmpty()) {
                verdicts.add(Verdict.atMost(
                        "matching", kind + " called the same", 0.005, PairVerdicts.share(ofKind, Judged::saidSame)));
            }
        }
    }

    private static List<Judged> join(List<Judged> same, List<Judged> others) {
        var all = new ArrayList<>(same);
        all.addAll(others);
        return all;
    }

    private static double microseconds(NameMatcher matcher, List<NamePair> pairs) {
        long best = Long.MAX_VALUE;
        for (int round = 0; round < 7; round++) {
            long began = System.nanoTime();
            pairs.forEach(pair -> matcher.compare(Company.named(pair.a()), Company.named(pair.b())));
            best = Math.min(best, System.nanoTime() - began);
        }
        return Measured.round(best / 1e3 / pairs.size());
    }

    private void search(List<NamePair> pairs, List<String> corpus) throws Exception {
        var queries = queries(pairs, corpus);
        var names = ledger(queries, corpus);
        var folder = Files.createTempDirectory("keyhold-bench-lucene");
        try (var stage = Stage.open();
                var admin = stage.admin();
                var lucene = LuceneFinder.over(names, folder)) {
            var tenant = stage.part(Tenants.class).found("名称基准", "本品", ZoneId.of("Asia/Shanghai"), false);
            var ledger = new NamedLedger(admin, tenant.id());
            ledger.load(names);
            var size = ledger.size(names.size());
            say(Map.of(
                    "bench",
                    "matching",
                    "names",
                    names.size(),
                    "keysAName",
                    Measured.round(size[0]),
                    "bytesAName",
                    Measured.round(size[1])));
            for (var kind : queries.entrySet()) {
                compare(kind, new OurFinder(stage.part(CompanySearch.class), tenant.id()), lucene);
            }
            try (var trigrams = TrigramFinder.over(stage.admin())) {
                for (var kind : queries.entrySet()) {
                    var few = kind.getValue()
                            .subList(0, Math.min(SLOW, kind.getValue().size()));
                    say(FinderRun.of(trigrams, kind.getKey(), few).json());
                }
            }
        } finally {
            Folders.delete(folder);
        }
    }

    private void compare(Map.Entry<String, List<Query>> kind, Finder ours, Finder lucene) throws Exception {
        var theirs = FinderRun.of(lucene, kind.getKey(), kind.getValue());
        var run = FinderRun.of(ours, kind.getKey(), kind.getValue());
        say(theirs.json());
        say(run.json());
        if (files.queries() == null) {
            boolean isShort = kind.getKey().equals(SHORT);
            atLeast(kind.getKey() + ": recall at 1", isShort ? 0.75 : 0.97, run.first());
            atLeast(kind.getKey() + ": recall at 10", isShort ? 0.93 : 0.995, run.ten());
        }
        verdicts.add(Verdict.atMost(
                "matching", kind.getKey() + ": median, times Lucene's", 3, run.p50Ms() / theirs.p50Ms()));
        verdicts.add(Verdict.atMost("matching", kind.getKey() + ": p99 ms", 30, run.p99Ms()));
    }

    /** By kind: what was given, or varied full names of the corpus and the real short names of the pairs. */
    private Map<String, List<Query>> queries(List<NamePair> pairs, List<String> corpus) throws Exception {
        var queries = new LinkedHashMap<String, List<Query>>();
        if (files.queries() != null) {
            queries.put(
                    "given queries",
                    MatchingFiles.lines(files.queries()).stream()
                            .map(line -> line.split("\t", -1))
                            .map(cells -> new Query(cells[0], cells[1]))
                            .toList());
            return queries;
        }
        var variations = new Variations(corpus);
        var varied = new ArrayList<>(variations.ordinary(VARIED / 2));
        varied.addAll(variations.slips(VARIED / 2));
        Collections.shuffle(varied, new Random(3));
        queries.put(
                "varied full names",
                varied.stream().map(it -> new Query(it.b(), it.a())).toList());
        queries.put(
                SHORT,
                pairs.stream()
                        .filter(pair -> pair.kind().equals("short_listed"))
                        .map(pair -> new Query(pair.b(), pair.a()))
                        .toList());
        return queries;
    }

    /** The corpus and whatever is asked for, no name twice. */
    private static List<String> ledger(Map<String, List<Query>> queries, List<String> corpus) {
        var taken = new HashSet<String>();
        var names = new ArrayList<String>();
        var all = new ArrayList<>(corpus);
        queries.values().forEach(list -> list.forEach(query -> all.add(query.meant())));
        for (var name : all) {
            var key = NormalisedName.of(name).text();
            if (!key.isEmpty() && taken.add(key)) {
                names.add(name);
            }
        }
        Collections.shuffle(names, new Random(1));
        return names;
    }

    private void atLeast(String target, double limit, double measured) {
        verdicts.add(Verdict.atLeast("matching", target, limit, measured));
    }

    private static void say(Map<String, Object> line) {
        System.out.println(JSON.writeValueAsString(line));
    }
}
