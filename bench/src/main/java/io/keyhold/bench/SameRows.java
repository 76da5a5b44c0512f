package io.keyhold.bench;

import io.keyhold.bench.Loader.Copy;
import io.keyhold.server.account.AccountDetails;
import io.keyhold.server.account.AccountType;
import io.keyhold.server.account.HoldingFigure;
import io.keyhold.server.account.RegisterAccount;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Takes a few accounts in by the product, takes them out again, copies the same ones, and compares every row of both. */
final class SameRows {
    private static final int SAMPLE = 25;
    private static final List<String> TABLES =
            List.of("account_gram", "account", "account_scope", "holding", "decision", "change");

    private SameRows() {}

    static void check(Loader loader, Connection db) throws SQLException, IOException {
        var copies = new ArrayList<Copy>();
        var commands = new ArrayList<RegisterAccount>();
        for (int i = 0; i < SAMPLE; i++) {
            var like = loader.template(i * 37);
            var name = loader.names().take();
            copies.add(new Copy(like, name));
            commands.add(like(db, like, name));
        }
        var taken = rows(db, loader.take(commands), true);
        var copied = rows(db, loader.copy(db, copies), true);
        if (!taken.equals(copied)) {
            throw new IllegalStateException("copies differ from intakes:\n" + taken + "\n" + copied);
        }
    }

    private static RegisterAccount like(Connection db, UUID template, String name) throws SQLException {
        try (var statement = db.prepareStatement("SELECT * FROM account WHERE id = ?")) {
            statement.setObject(1, template);
            var row = statement.executeQuery();
            row.next();
            var details = new AccountDetails(
                    AccountType.of(row.getString("type")),
                    name,
                    null,
                    row.getString("division_code"),
                    null,
                    row.getString("industry"),
                    row.getString("category"),
                    row.getString("transport_category"),
                    row.getObject("dealer_id", UUID.class),
                    row.getObject("keeper_id", UUID.class));
            return new RegisterAccount(details, holdings(db, template), List.of(), "", null);
        }
    }

    private static List<HoldingFigure> holdings(Connection db, UUID account) throws SQLException {
        var figures = new ArrayList<HoldingFigure>();
        try (var statement = db.prepareStatement("SELECT * FROM holding WHERE account_id = ? ORDER BY ours DESC")) {
            statement.setObject(1, account);
            var row = statement.executeQuery();
            while (row.next()) {
                figures.add(new HoldingFigure(
                        row.getString("brand"),
                        row.getBoolean("ours"),
                        row.getString("model_class"),
                        row.getLong("quantity"),
                        row.getObject("as_of", java.time.LocalDate.class)));
            }
        }
        return figures;
    }

    /** All rows as texts without ids, numbers and instants; and takes them away, so that the names are free again. */
    private static List<String> rows(Connection db, List<UUID> accounts, boolean takeAway) throws SQLException {
        var rows = new ArrayList<String>();
        var ids = db.createArrayOf("uuid", accounts.toArray());
        Copies.execute(db, "SET session_replication_role = replica");
        for (var table : TABLES) {
            try (var statement = db.prepareStatement("""
                    SELECT '%1$s ' || (to_jsonb(t) - 'id' - 'number' - 'account_id' - 'subject_id' - 'root_id' - 'kind_decision_id'
                        - 'tier_decision_id' - 'changed_at' - 'recorded_at' - 'decided_at' - 'effective_at')::text
                    FROM public.%1$s t WHERE %2$s
                    """.formatted(table, which(table)))) {
                statement.setArray(1, ids);
                var row = statement.executeQuery();
                while (row.next()) {
                    rows.add(row.getString(1));
                }
            }
        }
        for (var table : takeAway ? TABLES : List.<String>of()) {
            try (var statement = db.prepareStatement("DELETE FROM public.%s WHERE %s".formatted(table, which(table)))) {
                statement.setArray(1, ids);
                statement.execute();
            }
        }
        return rows.stream().sorted().toList();
    }

    /** Postings know an account by its number only. */
    private static String which(String table) {
        return table.equals("account_gram")
                ? "number IN (SELECT a.number FROM public.account a WHERE a.id = ANY (?))"
                : Copies.keyOf(table) + " = ANY (?)";
    }
}
