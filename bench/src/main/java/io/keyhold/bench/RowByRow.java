package io.keyhold.bench;

import io.keyhold.peers.Kie;
import io.keyhold.rules.Dmn;
import io.keyhold.rules.Fact;
import io.keyhold.rules.Handbook;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The tiers of a sample as an engine outside the database decides them: rows over the wire, one question each. */
final class RowByRow {
    private static final int SAMPLE = 40_000;
    private static final int WARM_UP = 10_000;
    private static final String ACCOUNTS = """
            SELECT a.type, a.category, a.transport_category, a.division_code, a.trucks, a.our_trucks, a.tier
            FROM account a
            WHERE a.tenant_id = ? AND a.number > ?
            ORDER BY a.number
            LIMIT ?
            """;

    private final Connection db;
    private final UUID tenantId;
    private final Kie kie;
    private final Map<String, Fact> catalogue;

    RowByRow(Connection db, UUID tenantId, Handbook draft, LocalDate on) {
        this.db = db;
        this.tenantId = tenantId;
        this.kie = Kie.of(Dmn.write(draft, on, "tier").orElseThrow());
        this.catalogue = draft.inForce(on).orElseThrow().facts();
    }

    /** Accounts decided, and how long that took. */
    record Sample(int accounts, double millis) {}

    Sample sample() throws Exception {
        decide(0, WARM_UP);
        int[] decided = new int[1];
        double millis = Millis.of(() -> decided[0] = decide(0, SAMPLE));
        return new Sample(decided[0], millis);
    }

    private int decide(long after, int limit) throws SQLException {
        HandWritten.enter(db, tenantId);
        var moves = new HashMap<List<String>, Integer>();
        int decided = 0;
        try (var statement = db.prepareStatement(ACCOUNTS)) {
            statement.setFetchSize(1_000);
            statement.setObject(1, tenantId);
            statement.setLong(2, after);
            statement.setInt(3, limit);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var tier = kie.decide("tier", facts(rows)).getResult();
                    moves.merge(List.of(String.valueOf(rows.getString(7)), String.valueOf(tier)), 1, Integer::sum);
                    decided++;
                }
            }
        }
        db.commit();
        if (moves.size() < 4) {
            throw new IllegalStateException("a draft that moves nobody: " + moves);
        }
        return decided;
    }

    private Map<String, Object> facts(ResultSet row) throws SQLException {
        var facts = new HashMap<String, Object>();
        facts.put("customerType", row.getString(1));
        facts.put("customerCategory", row.getString(2));
        facts.put("transportCategory", row.getString(3));
        facts.put("place", row.getString(4));
        facts.put("trucksHeld", row.getLong(5));
        facts.put("ourTrucks", row.getLong(6));
        return Kie.facts(catalogue, facts);
    }
}
