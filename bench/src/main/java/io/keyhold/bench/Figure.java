package io.keyhold.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one case cost at one size.
 *
 * @param statements SQL statements of a request that finds nothing remembered, without those that open and close transactions
 * @param buffers shared buffers a request touches, on average
 * @param cpuMs CPU of JVM and PostgreSQL a request, the median of small batches; the client's own is taken off
 */
record Figure(
        String name,
        int rows,
        int clients,
        String scope,
        long statements,
        double buffers,
        double cpuMs,
        double p50Ms,
        double p99Ms,
        double perSecond) {
    Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        json.put("bench", "ledger");
        json.put("case", name);
        json.put("rows", rows);
        json.put("clients", clients);
        json.put("scope", scope);
        json.put("statements", statements);
        json.put("buffers", round(buffers, 1));
        json.put("cpuMs", round(cpuMs, 2));
        json.put("p50Ms", round(p50Ms, 2));
        json.put("p99Ms", round(p99Ms, 2));
        json.put("perSecond", round(perSecond, 1));
        return json;
    }

    private static double round(double value, int places) {
        double shift = Math.pow(10, places);
        return Math.round(value * shift) / shift;
    }
}
