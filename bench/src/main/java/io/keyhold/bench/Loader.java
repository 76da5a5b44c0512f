package io.keyhold.bench;

import io.keyhold.matching.NormalisedName;
import io.keyhold.matching.SearchKeys;
import io.keyhold.server.account.Accounts;
import io.keyhold.server.account.RegisterAccount;
import io.keyhold.server.kernel.Ids;
import io.keyhold.server.kernel.Numbers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.postgresql.PGConnection;

/**
 * Fills the ledger. The first two thousand accounts go through the product's own intake; the rest are copies of them under other names,
 * row for row in every table that an intake writes, made in the database. {@link SameRows} holds copies against real intakes.
 */
final class Loader {
    private static final int TEMPLATES = 2_000;
    private static final int BATCH = 500;
    private static final int CHUNK = 50_000;

    private final Stage stage;
    private final Firm firm;
    private final Names names;
    private final Random random = new Random(11);
    private final List<UUID> templates = new ArrayList<>();
    private int rows;

    Loader(Stage stage, Firm firm, Names names) {
        this.stage = stage;
        this.firm = firm;
        this.names = names;
    }

    int rows() {
        return rows;
    }

    /** Grows the ledger to so many accounts. */
    void growTo(int size) throws SQLException, IOException {
        try (var db = stage.admin()) {
            if (templates.isEmpty()) {
                takeTemplates(db);
                SameRows.check(this, db);
            }
            awaitLookedAt(db);
            var indexes = Indexes.dropped(db, size - rows > CHUNK);
            while (rows < size) {
                copy(db, Math.min(CHUNK, size - rows));
            }
            indexes.restore();
            Copies.execute(db, "VACUUM (ANALYZE)");
            awaitLookedAt(db);
            awaitSealed(db);
        }
    }

    /** The product compares new accounts with the ledger by itself; without an index that would take minutes and hold it back. */
    private static void awaitLookedAt(Connection db) throws SQLException {
        awaitNone(db, "SELECT account_id FROM duplicate_unlooked LIMIT 1");
    }

    /** And it seals changes: what was copied would be sealed while others are measured, as nobody's ledger is. */
    private static void awaitSealed(Connection db) throws SQLException {
        awaitNone(db, "SELECT subject_id FROM change WHERE seal IS NULL LIMIT 1");
    }

    private static void awaitNone(Connection db, String sql) throws SQLException {
        while (!Rows.texts(db, sql).isEmpty()) {
            LockSupport.parkNanos(200_000_000);
        }
    }

    /** An account anyone might enter, under a name nobody has. */
    RegisterAccount account(List<Firm.City> cities) {
        return Kinds.any(random).account(names.take(), cities.get(random.nextInt(cities.size())), random);
    }

    private void takeTemplates(Connection db) throws SQLException {
        while (templates.size() < TEMPLATES) {
            var batch = new ArrayList<RegisterAccount>();
            for (int i = 0; i < BATCH; i++) {
                batch.add(account(firm.cities()));
            }
            templates.addAll(take(batch));
        }
        rows = templates.size();
        Copies.prepare(db, templates);
    }

    List<UUID> take(List<RegisterAccount> batch) {
        var caller = firm.askers().getFirst().caller();
        return stage.part(Accounts.class).registerAll(caller, batch).stream()
                .map(outcome -> Firm.done(outcome).id())
                .toList();
    }

    private void copy(Connection db, int many) throws SQLException, IOException {
        var copies = new ArrayList<Copy>();
        for (int i = 0; i < many; i++) {
            copies.add(new Copy(templates.get(random.nextInt(templates.size())), names.take()));
        }
        copy(db, copies);
        rows += many;
    }

    /** An account to be, and the one it is like. */
    record Copy(UUID like, String name) {}

    List<UUID> copy(Connection db, List<Copy> copies) throws SQLException, IOException {
        long number = stage.part(Numbers.class).reserve(firm.tenantId(), "account", copies.size());
        var entries = new StringBuilder();
        var grams = new StringBuilder();
        var ids = new ArrayList<UUID>();
        for (var copy : copies) {
            var id = Ids.next();
            var key = NormalisedName.of(copy.name());
            ids.add(id);
            line(entries, copy.like(), id, number, copy.name(), key.text(), Ids.next(), Ids.next());
            for (var gram : SearchKeys.stored(copy.name())) {
                line(grams, gram, number);
            }
            number++;
        }
        Copies.execute(db, "BEGIN", "TRUNCATE bench.entry, bench.gram");
        send(db, "COPY bench.entry FROM STDIN", entries);
        send(db, "COPY bench.gram FROM STDIN", grams);
        Copies.write(db);
        Copies.execute(db, "COMMIT");
        return ids;
    }

    private static void line(StringBuilder text, Object... values) {
        for (int i = 0; i < values.length; i++) {
            text.append(i == 0 ? "" : "\t")
                    .append(values[i].toString().replace("\\", "\\\\").replace("\t", " "));
        }
        text.append('\n');
    }

    private static void send(Connection db, String sql, StringBuilder text) throws SQLException, IOException {
        var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        db.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, new java.io.ByteArrayInputStream(bytes));
    }

    UUID template(int which) {
        return templates.get(which);
    }

    UUID tenantId() {
        return firm.tenantId();
    }

    Names names() {
        return names;
    }
}
