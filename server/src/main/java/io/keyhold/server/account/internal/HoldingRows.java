package io.keyhold.server.account.internal;

import static io.keyhold.schema.db.Tables.HOLDING;

import io.keyhold.server.account.HoldingFigure;
import io.keyhold.server.kernel.Ids;
import io.keyhold.server.kernel.SystemClock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The figures of holdings. Nothing is overwritten: a newer figure of the same day strikes the older one out. */
@Component
class HoldingRows {
    private static final String INSERT = """
            INSERT INTO holding (tenant_id, id, account_id, brand, ours, model_class, quantity, as_of, actor_id, recorded_at)
            SELECT ?::uuid, h.id, h.account_id, h.brand, h.ours, h.model_class, h.quantity, h.as_of, ?::uuid, ?::timestamptz
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

    /** Writes the figures of new accounts; one of the same brand, class and day counts once, the last one given. */
    void insert(UUID tenantId, UUID actorId, Map<UUID, List<HoldingFigure>> byAccount) {
        var ids = new ArrayList<UUID>();
        var accounts = new ArrayList<UUID>();
        var figures = new ArrayList<HoldingFigure>();
        byAccount.forEach((accountId, given) -> {
            for (var figure : lastOfEachDay(given)) {
                ids.add(Ids.next());
                accounts.add(accountId);
                figures.add(figure);
            }
        });
        if (figures.isEmpty()) {
            return;
        }
        db.execute(
                INSERT,
                tenantId,
                actorId,
                clock.now().atOffset(ZoneOffset.UTC),
                ids.toArray(UUID[]::new),
                accounts.toArray(UUID[]::new),
                figures.stream().map(HoldingFigure::brand).toArray(String[]::new),
                figures.stream().map(HoldingFigure::ours).toArray(Boolean[]::new),
                figures.stream().map(HoldingFigure::modelClass).toArray(String[]::new),
                figures.stream().map(HoldingFigure::quantity).toArray(Long[]::new),
                figures.stream().map(HoldingFigure::asOf).toArray(java.time.LocalDate[]::new));
    }

    /** Adds figures to an account, striking out those of the same brand, class and day. */
    void record(UUID tenantId, UUID actorId, UUID accountId, List<HoldingFigure> figures) {
        for (var figure : figures) {
            db.update(HOLDING)
                    .set(HOLDING.STRUCK_AT, clock.now().atOffset(ZoneOffset.UTC))
                    .where(
                            HOLDING.TENANT_ID.eq(tenantId),
                            HOLDING.ACCOUNT_ID.eq(accountId),
                            HOLDING.BRAND.eq(figure.brand()),
                            HOLDING.MODEL_CLASS.eq(figure.modelClass()),
                            HOLDING.AS_OF.eq(figure.asOf()),
                            HOLDING.STRUCK_AT.isNull())
                    .execute();
        }
        insert(tenantId, actorId, Map.of(accountId, figures));
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

    /** What the account holds now: of each brand and class the latest figure that stands. */
    Totals now(UUID tenantId, UUID accountId) {
        var figures = db.select(HOLDING.BRAND, HOLDING.OURS, HOLDING.MODEL_CLASS, HOLDING.QUANTITY, HOLDING.AS_OF)
                .from(HOLDING)
                .where(HOLDING.TENANT_ID.eq(tenantId), HOLDING.ACCOUNT_ID.eq(accountId), HOLDING.STRUCK_AT.isNull())
                .fetch(row -> new HoldingFigure(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
        return now(figures);
    }

    /** The same of figures in hand. */
    static Totals now(Collection<HoldingFigure> figures) {
        var latest = new LinkedHashMap<String, HoldingFigure>();
        for (var figure : figures) {
            latest.merge(
                    figure.brand() + "\n" + figure.modelClass(),
                    figure,
                    (one, other) -> other.asOf().isBefore(one.asOf()) ? one : other);
        }
        long all = latest.values().stream().mapToLong(HoldingFigure::quantity).sum();
        long ours = latest.values().stream()
                .filter(HoldingFigure::ours)
                .mapToLong(HoldingFigure::quantity)
                .sum();
        return new Totals(all, ours);
    }

    private static Collection<HoldingFigure> lastOfEachDay(List<HoldingFigure> figures) {
        var last = new LinkedHashMap<String, HoldingFigure>();
        figures.forEach(it -> last.put(it.brand() + "\n" + it.modelClass() + "\n" + it.asOf(), it));
        return last.values();
    }
}
