package io.keyhold.server.account.internal;

import static io.keyhold.schema.db.Tables.HOLDING;

import io.keyhold.server.account.HoldingFigure;
import io.keyhold.server.account.internal.Carried.Figures;
import io.keyhold.server.kernel.Columns;
import io.keyhold.server.kernel.Ids;
import io.keyhold.server.kernel.SystemClock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The figures of holdings. Nothing is overwritten: a newer figure of the same day strikes the older one out. */
@Component
class HoldingRows {
    private static final String INSERT = """
            INSERT INTO holding (tenant_id, id, account_id, brand, ours, model_class, quantity, as_of, actor_id, import_id,
                recorded_at)
            SELECT ?::uuid, h.id, h.account_id, h.brand, h.ours, h.model_class, h.quantity, h.as_of, ?::uuid, ?::uuid, ?::timestamptz
            FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::boolean[], ?::text[], ?::bigint[], ?::date[])
                AS h (id, account_id, brand, ours, model_class, quantity, as_of)
            """;

    private final DSLContext db;
    private final SystemClock clock;

    HoldingRows(DSLContext db, SystemClock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Trucks of all makes, and of ours. */
    record Totals(long all, long ours) {}

    private record New(UUID id, UUID accountId, HoldingFigure figure) {}

    /** Writes the figures of new accounts; one of the same brand, class and day counts once, the last one given. */
    void insert(UUID tenantId, UUID actorId, @Nullable UUID importId, Map<UUID, List<HoldingFigure>> byAccount) {
        insert(tenantId, actorId, importId, byAccount, clock.now());
    }

    /** Returns the new rows' ids. */
    private List<UUID> insert(
            UUID tenantId,
            UUID actorId,
            @Nullable UUID importId,
            Map<UUID, List<HoldingFigure>> byAccount,
            Instant recordedAt) {
        var rows = new ArrayList<New>();
        byAccount.forEach((accountId, given) ->
                lastOfEachDay(given).forEach(figure -> rows.add(new New(Ids.next(), accountId, figure))));
        if (rows.isEmpty()) {
            return List.of();
        }
        var columns = Columns.of(rows);
        db.execute(
                INSERT,
                tenantId,
                actorId,
                importId,
                recordedAt.atOffset(ZoneOffset.UTC),
                columns.uuids(New::id),
                columns.uuids(New::accountId),
                columns.texts(row -> row.figure().brand()),
                columns.flags(row -> row.figure().ours()),
                columns.texts(row -> row.figure().modelClass()),
                columns.numbers(row -> row.figure().quantity()),
                columns.days(row -> row.figure().asOf()));
        return rows.stream().map(New::id).toList();
    }

    /** Adds figures to an account; those of the same brand, class and day are struck out at the instant at which these are recorded. */
    void record(UUID tenantId, UUID actorId, UUID accountId, List<HoldingFigure> figures, @Nullable UUID importId) {
        record(tenantId, actorId, accountId, figures, importId, clock.now());
    }

    /** The same with what another account held, found to be this one; says what a later undoing needs. */
    Figures recordMerged(UUID tenantId, UUID actorId, UUID accountId, List<HoldingFigure> figures) {
        var at = clock.now().truncatedTo(ChronoUnit.MICROS);
        return new Figures(record(tenantId, actorId, accountId, figures, null, at), at);
    }

    private List<UUID> record(
            UUID tenantId,
            UUID actorId,
            UUID accountId,
            List<HoldingFigure> figures,
            @Nullable UUID importId,
            Instant at) {
        for (var figure : figures) {
            db.update(HOLDING)
                    .set(HOLDING.STRUCK_AT, at.atOffset(ZoneOffset.UTC))
                    .where(
                            HOLDING.TENANT_ID.eq(tenantId),
                            HOLDING.ACCOUNT_ID.eq(accountId),
                            HOLDING.BRAND.eq(figure.brand()),
                            HOLDING.MODEL_CLASS.eq(figure.modelClass()),
                            HOLDING.AS_OF.eq(figure.asOf()),
                            HOLDING.STRUCK_AT.isNull())
                    .execute();
        }
        return insert(tenantId, actorId, importId, Map.of(accountId, figures), at);
    }

    /** Strikes an import's figures of an account out, and lets those stand again that they had struck out. */
    void takeBack(UUID tenantId, UUID accountId, UUID importId) {
        db.update(HOLDING)
                .set(HOLDING.STRUCK_AT, clock.now().atOffset(ZoneOffset.UTC))
                .where(
                        HOLDING.TENANT_ID.eq(tenantId),
                        HOLDING.ACCOUNT_ID.eq(accountId),
                        HOLDING.IMPORT_ID.eq(importId),
                        HOLDING.STRUCK_AT.isNull())
                .execute();
        var imported = HOLDING.as("imported");
        db.update(HOLDING)
                .setNull(HOLDING.STRUCK_AT)
                .where(
                        HOLDING.TENANT_ID.eq(tenantId),
                        HOLDING.ACCOUNT_ID.eq(accountId),
                        HOLDING.IMPORT_ID.isDistinctFrom(importId),
                        HOLDING.STRUCK_AT.in(DSL.select(imported.RECORDED_AT)
                                .from(imported)
                                .where(
                                        imported.TENANT_ID.eq(tenantId),
                                        imported.ACCOUNT_ID.eq(accountId),
                                        imported.IMPORT_ID.eq(importId),
                                        imported.BRAND.eq(HOLDING.BRAND),
                                        imported.MODEL_CLASS.eq(HOLDING.MODEL_CLASS),
                                        imported.AS_OF.eq(HOLDING.AS_OF))))
                .execute();
    }

    /** Returns whether there was such a figure to strike out. */
    boolean strike(UUID tenantId, UUID accountId, UUID holdingId) {
        return db.update(HOLDING)
                        .set(HOLDING.STRUCK_AT, clock.now().atOffset(ZoneOffset.UTC))
                        .where(
                                HOLDING.TENANT_ID.eq(tenantId),
                                HOLDING.ID.eq(holdingId),
                                HOLDING.ACCOUNT_ID.eq(accountId),
                                HOLDING.STRUCK_AT.isNull())
                        .execute()
                == 1;
    }

    /** The account with what it holds now. */
    AccountState counted(UUID tenantId, AccountState account) {
        var totals = now(tenantId, account.id());
        return account.with(account.counts().of(totals.all(), totals.ours()));
    }

    /** What the account holds now: of each brand and class the latest figure that stands. */
    Totals now(UUID tenantId, UUID accountId) {
        return now(standing(tenantId, accountId));
    }

    /** Of each brand and class the latest figure that stands. */
    Collection<HoldingFigure> current(UUID tenantId, UUID accountId) {
        return latest(standing(tenantId, accountId));
    }

    /** Every figure that stands, of whatever day. */
    List<HoldingFigure> standing(UUID tenantId, UUID accountId) {
        return db.select(HOLDING.BRAND, HOLDING.OURS, HOLDING.MODEL_CLASS, HOLDING.QUANTITY, HOLDING.AS_OF)
                .from(HOLDING)
                .where(HOLDING.TENANT_ID.eq(tenantId), HOLDING.ACCOUNT_ID.eq(accountId), HOLDING.STRUCK_AT.isNull())
                .fetch(row -> new HoldingFigure(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }

    /** The same of figures in hand. */
    static Totals now(Collection<HoldingFigure> figures) {
        var latest = latest(figures);
        long all = latest.stream().mapToLong(HoldingFigure::quantity).sum();
        long ours = latest.stream()
                .filter(HoldingFigure::ours)
                .mapToLong(HoldingFigure::quantity)
                .sum();
        return new Totals(all, ours);
    }

    private static Collection<HoldingFigure> latest(Collection<HoldingFigure> figures) {
        var latest = new LinkedHashMap<String, HoldingFigure>();
        for (var figure : figures) {
            latest.merge(
                    figure.brand() + "\n" + figure.modelClass(),
                    figure,
                    (one, other) -> other.asOf().isBefore(one.asOf()) ? one : other);
        }
        return latest.values();
    }

    private static Collection<HoldingFigure> lastOfEachDay(List<HoldingFigure> figures) {
        var last = new LinkedHashMap<String, HoldingFigure>();
        figures.forEach(it -> last.put(it.brand() + "\n" + it.modelClass() + "\n" + it.asOf(), it));
        return last.values();
    }
}
