package io.keyhold.bench;

import io.keyhold.matching.NormalisedName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What came of asking one finder all queries of a kind, one after the other.
 *
 * @param first share of queries whose name came first
 * @param ten share of queries whose name was among the first ten
 */
record FinderRun(String finder, String kind, int queries, double first, double ten, double p50Ms, double p99Ms) {

    /** What is asked for, and the name that is meant. */
    record Query(String asked, String meant) {}

    static FinderRun of(Finder finder, String kind, List<Query> queries) throws Exception {
        for (var query : queries.subList(0, Math.min(300, queries.size()))) {
            finder.find(query.asked());
        }
        var millis = new ArrayList<Double>();
        int first = 0;
        int ten = 0;
        for (var query : queries) {
            long began = System.nanoTime();
            var found = finder.find(query.asked());
            millis.add((System.nanoTime() - began) / 1e6);
            int at = found.stream()
                    .map(name -> NormalisedName.of(name).text())
                    .toList()
                    .indexOf(NormalisedName.of(query.meant()).text());
            first += at == 0 ? 1 : 0;
            ten += at >= 0 && at < 10 ? 1 : 0;
        }
        var sorted = millis.stream().sorted().toList();
        int many = queries.size();
        return new FinderRun(
                finder.name(),
                kind,
                many,
                Measured.round(first / (double) many),
                Measured.round(ten / (double) many),
                Measured.round(sorted.get(many / 2)),
                Measured.round(sorted.get(many * 99 / 100)));
    }

    Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        json.put("bench", "matching");
        json.put("find", kind);
        json.put("by", finder);
        json.put("queries", queries);
        json.put("recallAt1", first);
        json.put("recallAt10", ten);
        json.put("p50Ms", p50Ms);
        json.put("p99Ms", p99Ms);
        return json;
    }
}
