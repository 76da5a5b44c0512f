package io.keyhold.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/** One promise, the figure it was held against, and whether it is kept. */
record Verdict(String bench, String target, double limit, double measured, boolean met) {
    static Verdict atMost(String bench, String target, double limit, double measured) {
        return new Verdict(bench, target, limit, measured, measured <= limit);
    }

    static Verdict atLeast(String bench, String target, double limit, double measured) {
        return new Verdict(bench, target, limit, measured, measured >= limit);
    }

    Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        json.put("bench", bench);
        json.put("target", target);
        json.put("limit", limit);
        json.put("measured", Math.round(measured * 10_000) / 10_000.0);
        json.put("met", met);
        return json;
    }
}
