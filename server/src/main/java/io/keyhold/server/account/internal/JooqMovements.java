package io.keyhold.server.account.internal;

import io.keyhold.rules.Handbook;
import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Scope;
import io.keyhold.server.account.Basis;
import io.keyhold.server.account.Compared;
import io.keyhold.server.account.Moved;
import io.keyhold.server.account.MovedFilter;
import io.keyhold.server.account.Movement;
import io.keyhold.server.account.Movements;
import io.keyhold.server.kernel.TenantTransactions;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SQL;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

@Component
class JooqMovements implements Movements {
    private static final int READ_AT_ONCE = 1_000;

    private final DSLContext db;
    private final TenantTransactions transactions;
    private final MovementReasons reasons;

    JooqMovements(DSLContext db, TenantTransactions transactions, MovementReasons reasons) {
        this.db = db;
        this.transactions = transactions;
        this.reasons = reasons;
    }

    @Override
    public Movement of(UUID tenantId, Handbook draft, LocalDate on, Basis basis) {
        var sql = MovementSql.of(tenantId, new Book(draft, on), basis);
        return transactions.reading(tenantId, () -> {
            var tally = new MovementTally(sql.draft());
            db.resultQuery(sql.matrix()).forEach(tally::add);
            return tally.movement();
        });
    }

    @Override
    public List<Moved> moved(
            Caller caller, Handbook draft, LocalDate on, Basis basis, MovedFilter filter, long after, int limit) {
        var sql = MovementSql.of(caller.tenantId(), new Book(draft, on), basis);
        var page = sql.moved(filter, seen(caller, sql), after, "LIMIT " + limit);
        return transactions.reading(
                caller.tenantId(), () -> db.resultQuery(page).fetch(row -> moved(row, sql.draft())));
    }

    @Override
    public void each(
            Caller caller, Handbook draft, LocalDate on, Basis basis, MovedFilter filter, Consumer<Moved> consumer) {
        var sql = MovementSql.of(caller.tenantId(), new Book(draft, on), basis);
        var all = sql.moved(filter, seen(caller, sql), 0, "");
        transactions.reading(caller.tenantId(), () -> {
            try (var rows = db.resultQuery(all).fetchSize(READ_AT_ONCE).fetchLazy()) {
                rows.forEach(row -> consumer.accept(moved(row, sql.draft())));
            }
            return true;
        });
    }

    @Override
    public Optional<List<Compared>> why(Caller caller, UUID accountId, Handbook draft, LocalDate on, Basis basis) {
        return transactions.reading(caller.tenantId(), () -> reasons.of(caller, accountId, new Book(draft, on), basis));
    }

    private static SQL seen(Caller caller, MovementSql sql) {
        return switch (caller.scope()) {
            case Scope.All() -> DSL.sql("true");
            case Scope.Keys(var keys) -> sql.carrying(keys);
        };
    }

    private static Moved moved(Record row, SqlRuling draft) {
        return new Moved(
                row.get("id", UUID.class),
                row.get("number", Long.class),
                row.get("name", String.class),
                row.get("division_code", String.class),
                row.get("region_type", String.class),
                row.get("trucks", Long.class),
                step(row, "kind", draft),
                step(row, "tier", draft));
    }

    private static Moved.Step step(Record row, String decision, SqlRuling draft) {
        return new Moved.Step(
                row.get(decision + "_from", String.class),
                draft.outcome(decision, row.get(decision + "_to", Integer.class)));
    }
}
