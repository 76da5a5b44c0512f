package io.keyhold.server.account.internal;

import io.keyhold.matching.SearchKeys;
import io.keyhold.server.account.internal.Tally.Weighed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Which accounts have most of a name's keys, the rare ones counting for more: one statement of short index ranges. A key too many accounts
 * have is read to its bound only; what all of a name's keys are shared by too many is found by their combinations, which are keys too.
 */
@Component
class CandidateNumbers {
    /** Accounts read of one key; past it a key tells little. */
    static final int MOST = 400;

    /** Accounts compared with the name, and how many where the last ones have nearly as much in common with it as the first. */
    private static final int COMPARED = 100;

    private static final int COMPARED_AT_MOST = 300;
    private static final double NEXT_TO_NOTHING = 8;
    private static final double NEARLY_AS_MUCH = 2;

    private static final String SQL = """
            SELECT k.gram, ARRAY(
                SELECT g.number FROM account_gram g WHERE g.tenant_id = ?::uuid AND g.gram = k.gram LIMIT ?) AS numbers
            FROM unnest(?::text[]) AS k (gram)
            """;

    private final DSLContext db;

    CandidateNumbers(DSLContext db) {
        this.db = db;
    }

    /**
     * What the keys found.
     *
     * @param best numbers, those with most in common first
     * @param found how many accounts each key found, at most {@link #MOST}
     */
    record Found(List<Long> best, Map<String, Integer> found) {}

    Found of(UUID tenantId, String name) {
        var counted = new HashMap<String, Integer>();
        var tally = new Tally();
        for (var row : db.fetch(SQL, tenantId, MOST, SearchKeys.asked(name).toArray(String[]::new))) {
            var numbers = row.get(1, Long[].class);
            counted.put(row.get(0, String.class), numbers.length);
            tally.add(numbers, Math.log(1 + 2.0 * MOST / Math.max(1, numbers.length)));
        }
        return new Found(worthComparing(tally.heaviest(COMPARED_AT_MOST)), counted);
    }

    /**
     * Those worth a comparison: what has next to nothing in common beside the first is left out. A short name may have one telling pair
     * of characters and hundreds of names that have it; those are not cut off in their middle.
     */
    private static List<Long> worthComparing(List<Weighed> sorted) {
        double most = sorted.isEmpty() ? 0 : sorted.getFirst().weight();
        int kept = 0;
        while (kept < sorted.size()
                && sorted.get(kept).weight() >= most / (kept < COMPARED ? NEXT_TO_NOTHING : NEARLY_AS_MUCH)) {
            kept++;
        }
        return sorted.subList(0, kept).stream().map(Weighed::number).toList();
    }
}
