package io.keyhold.bench;

import io.keyhold.rules.Packs;
import io.keyhold.server.account.Reviews;
import io.keyhold.server.account.Reviews.Review;
import io.keyhold.server.handbook.Handbooks;
import io.keyhold.server.handbook.PublishVersion;
import io.keyhold.server.kernel.Ids;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Publishes the draft and then the handbook of before again, and writes the very rows of both by hand: an INSERT of the decisions
 * that were kept, an UPDATE of the accounts and one of their scope rows, in a transaction. By hand nothing is decided.
 */
final class Publications {
    private static final int ROUNDS = 1;

    private final Stage stage;
    private final Firm firm;
    private final Connection admin;

    Publications(Stage stage, Firm firm, Connection admin) {
        this.stage = stage;
        this.firm = firm;
        this.admin = admin;
    }

    /** Milliseconds of one side and the other, for so many accounts changed. */
    record Figures(long changed, double millis, double byHand) {
        double ratio() {
            return millis / byHand;
        }

        Map<String, Double> json() {
            var json = new LinkedHashMap<String, Double>();
            json.put("changed", (double) changed);
            json.put("millis", millis);
            json.put("handWrittenMillis", byHand);
            json.put("ratio", ratio());
            return json;
        }
    }

    List<Figures> measured(int size) throws Exception {
        var figures = new ArrayList<Figures>();
        for (int round = 0; round < ROUNDS; round++) {
            var there = published(Drafts.changed(stage, firm.tenantId()), "there");
            var back = published(Drafts.unchanged(stage, firm.tenantId()), "back");
            double thereByHand = byHand("there");
            double backByHand = byHand("back");
            figures.add(new Figures(there.changed(), millis(there), thereByHand));
            figures.add(new Figures(back.changed(), millis(back), backByHand));
        }
        return figures;
    }

    private static double millis(Review review) {
        return Duration.between(
                        review.startedAt(),
                        Optional.ofNullable(review.endedAt()).orElseThrow())
                .toMillis();
    }

    /** Publishes and waits until all accounts are decided by it; what that wrote is kept aside. */
    private Review published(Map<String, String> files, String name) throws Exception {
        rest();
        var before = Instant.now();
        var handbooks = stage.part(Handbooks.class);
        int base = handbooks.of(firm.tenantId()).versions().getLast().ref().version();
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        Firm.done(handbooks.publish(new PublishVersion(
                firm.tenantId(),
                Packs.read(files),
                base,
                today,
                today,
                null,
                Ids.next(),
                null,
                firm.askers().getFirst().caller().personId())));
        var review = done(before);
        keepAside(name, before);
        return review;
    }

    private Review done(Instant since) throws InterruptedException {
        while (true) {
            var review = stage.part(Reviews.class)
                    .latest(firm.tenantId())
                    .filter(it -> it.startedAt().isAfter(since) && it.state() == Reviews.State.DONE);
            if (review.isPresent()) {
                return review.get();
            }
            Thread.sleep(100);
        }
    }

    /** The rows as they were written, the decisions under ids of their own. */
    private void keepAside(String name, Instant since) throws SQLException {
        try (var statement = admin.prepareStatement(
                "CREATE TABLE bench.%s_decision AS SELECT * FROM decision WHERE tenant_id = ? AND recorded_at >= ?::timestamptz"
                        .formatted(name))) {
            Copies.execute(admin, "DROP TABLE IF EXISTS bench.%1$s_decision, bench.%1$s_account".formatted(name));
            statement.setObject(1, firm.tenantId());
            statement.setString(2, since.toString());
            statement.execute();
        }
        Copies.execute(
                admin,
                """
                CREATE TABLE bench.%1$s_account AS
                SELECT a.id, a.unit_id, a.root_id, a.group_trucks, a.site_trucks, a.ownership, a.kind, a.region_type, a.tier,
                    a.kind_decision_id, a.tier_decision_id
                FROM account a
                WHERE a.id IN (SELECT subject_id FROM bench.%1$s_decision)
                """.formatted(name),
                "ALTER TABLE bench.%s_decision ADD COLUMN fresh uuid".formatted(name),
                "UPDATE bench.%s_decision SET fresh = uuidv7()".formatted(name),
                "CREATE INDEX ON bench.%s_decision (id)".formatted(name),
                "ANALYZE bench.%s_decision".formatted(name),
                """
                UPDATE bench.%1$s_account a
                SET kind_decision_id = coalesce((SELECT d.fresh FROM bench.%1$s_decision d WHERE d.id = a.kind_decision_id),
                        a.kind_decision_id),
                    tier_decision_id = coalesce((SELECT d.fresh FROM bench.%1$s_decision d WHERE d.id = a.tier_decision_id),
                        a.tier_decision_id)
                """.formatted(name),
                "UPDATE bench.%s_decision SET id = fresh".formatted(name),
                "VACUUM (ANALYZE) bench.%1$s_decision, bench.%1$s_account".formatted(name),
                "GRANT USAGE ON SCHEMA bench TO " + stage.applicationRole(),
                "GRANT SELECT ON ALL TABLES IN SCHEMA bench TO " + stage.applicationRole());
    }

    private double byHand(String name) throws Exception {
        rest();
        try (var db = stage.application()) {
            return Millis.of(() -> write(db, name));
        }
    }

    private void write(Connection db, String name) throws SQLException {
        HandWritten.enter(db, firm.tenantId());
        var tenant = "'" + firm.tenantId() + "'::uuid";
        Copies.execute(db, """
                INSERT INTO decision (tenant_id, id, name, subject_kind, subject_id, outcome, outputs, undecided_code, stopped_at,
                    about, clause, gap, row_id, pack, version, inputs, steps, decided_at, recorded_at, cause)
                SELECT tenant_id, id, name, subject_kind, subject_id, outcome, outputs, undecided_code, stopped_at, about, clause,
                    gap, row_id, pack, version, inputs, steps, decided_at, recorded_at, cause
                FROM bench.%s_decision
                """.formatted(name), """
                UPDATE account a
                SET unit_id = c.unit_id, root_id = c.root_id, group_trucks = c.group_trucks, site_trucks = c.site_trucks,
                    ownership = c.ownership, kind = c.kind, region_type = c.region_type, tier = c.tier,
                    kind_decision_id = c.kind_decision_id, tier_decision_id = c.tier_decision_id
                FROM bench.%s_account c
                WHERE a.tenant_id = %s AND a.id = c.id
                """.formatted(name, tenant), """
                UPDATE account_scope s
                SET ownership = c.ownership, kind = c.kind, region_type = c.region_type, tier = c.tier
                FROM bench.%s_account c
                WHERE s.tenant_id = %s AND s.account_id = c.id
                """.formatted(name, tenant));
        db.commit();
    }

    /** Each side finds the tables as clean as the other. */
    private void rest() throws SQLException {
        Copies.execute(admin, "VACUUM (ANALYZE) account, account_scope, decision", "CHECKPOINT");
    }
}
