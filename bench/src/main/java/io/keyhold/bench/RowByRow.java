package io.keyhold.bench;

import io.keyhold.peers.Kie;
import io.keyhold.rules.Dmn;
import io.keyhold.rules.Fact;
import io.keyhold.rules.Handbook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tiers of a sample as an engine outside the database decides them: rows over the wire, one question each. */
final class RowByRow {
    private static final int WARM_UP = 4_000;
    private static final String ACCOUNTS = """
            SELECT a.type, a.category, a.transport_category, a.division_code, a.trucks, a.our_trucks, a.region_type
            FROM account a
            WHERE a.tenant_id = ?
            ORDER BY a.number
            LIMIT ?
            """;

    private final Connection db;
    private final UUID tenantId;
    private final Handbook draft;
    private final LocalDate on;
    private final Kie kie;
    private final Reader reader;

    private RowByRow(Connection db, UUID tenantId, Handbook draft, LocalDate on, Kie kie, Reader reader) {
        this.db = db;
        this.tenantId = tenantId;
        this.draft = draft;
        this.on = on;
        this.kie = kie;
        this.reader = reader;
    }

    /** What a row is to the engine. */
    private interface Reader {
        Map<String, Object> read(ResultSet row) throws SQLException;
    }

    /** The tier table alone: ownership and region type are given to it. */
    static RowByRow table(Connection db, UUID tenantId, Handbook draft, LocalDate on) throws IOException {
        try (var file = Objects.requireNonNull(RowByRow.class.getResourceAsStream("/tiers.dmn"))) {
            var kie = Kie.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
            return new RowByRow(db, tenantId, draft, on, kie, RowByRow::given);
        }
    }

    /** The exported handbook: places, special counts and ownership are decided too. */
    static RowByRow handbook(Connection db, UUID tenantId, Handbook draft, LocalDate on) {
        var kie = Kie.of(Dmn.write(draft, on, "tier").orElseThrow());
        Map<String, Fact> catalogue = draft.inForce(on).orElseThrow().facts();
        return new RowByRow(db, tenantId, draft, on, kie, row -> Kie.facts(catalogue, facts(row)));
    }

    /** Accounts decided, and how long that took. */
    record Sample(int accounts, double millis) {}

    Sample sample(int most) throws Exception {
        decide(WARM_UP, true);
        int[] decided = new int[1];
        double millis = Millis.of(() -> decided[0] = decide(most, false));
        return new Sample(decided[0], millis);
    }

    private int decide(int limit, boolean compared) throws SQLException {
        HandWritten.enter(db, tenantId);
        var tiers = new HashMap<String, Integer>();
        int decided = 0;
        try (var statement = db.prepareStatement(ACCOUNTS)) {
            statement.setFetchSize(1_000);
            statement.setObject(1, tenantId);
            statement.setInt(2, limit);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var tier = kie.decide("tier", reader.read(rows)).getResult();
                    tiers.merge(String.valueOf(tier), 1, Integer::sum);
                    if (compared) {
                        agree(rows, tier);
                    }
                    decided++;
                }
            }
        }
        db.commit();
        return decided;
    }

    private void agree(ResultSet row, @Nullable Object theirs) throws SQLException {
        var ours = draft.decide("tier", facts(row), on);
        var told = ours instanceof io.keyhold.rules.Decided decided ? decided.outcome() : null;
        if (!Objects.equals(told, theirs)) {
            throw new IllegalStateException("KIE says " + theirs + ", we say " + ours);
        }
    }

    private static Map<String, Object> given(ResultSet row) throws SQLException {
        var given = new HashMap<String, Object>();
        given.put("trucks", row.getBigDecimal(5));
        given.put("ownership", row.getLong(6) > 0 ? "owner" : "prospect");
        given.put("regionType", Objects.requireNonNullElse(row.getString(7), "none"));
        return given;
    }

    private static Map<String, Object> facts(ResultSet row) throws SQLException {
        var facts = new HashMap<String, Object>();
        facts.put("customerType", row.getString(1));
        facts.put("customerCategory", row.getString(2));
        facts.put("transportCategory", row.getString(3));
        facts.put("place", row.getString(4));
        facts.put("trucksHeld", row.getLong(5));
        facts.put("ourTrucks", row.getLong(6));
        return facts;
    }
}
