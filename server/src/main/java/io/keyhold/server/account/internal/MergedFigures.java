package io.keyhold.server.account.internal;

import static io.keyhold.schema.db.Tables.HOLDING;

import io.keyhold.server.account.HoldingFigure;
import io.keyhold.server.account.internal.Carried.Figures;
import io.keyhold.server.kernel.SystemClock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * Carries over what the merged account holds now. Its own figures stay with it, so that its history reads as before; the kept one
 * learns what is news to it, by the rules of any list of a customer's trucks ({@link Reconciled}).
 */
@Component
class MergedFigures {
    private final DSLContext db;
    private final HoldingRows holdings;
    private final SystemClock clock;

    MergedFigures(DSLContext db, HoldingRows holdings, SystemClock clock) {
        this.db = db;
        this.holdings = holdings;
        this.clock = clock;
    }

    /** @param mergedWins whose figure stands where both have one of the same day, brand and class */
    Figures carry(UUID tenantId, UUID actorId, UUID keptId, UUID mergedId, boolean mergedWins) {
        var known = holdings.current(tenantId, keptId);
        var standing = holdings.standing(tenantId, keptId);
        var news = holdings.current(tenantId, mergedId).stream()
                .filter(figure ->
                        standing.stream().noneMatch(it -> it.equals(figure) || !mergedWins && sameDay(it, figure)))
                .toList();
        var figures = Reconciled.with(known, news).stream()
                .filter(figure -> !standing.contains(figure))
                .toList();
        return figures.isEmpty()
                ? new Figures(List.of(), clock.now())
                : holdings.recordMerged(tenantId, actorId, keptId, figures);
    }

    private static boolean sameDay(HoldingFigure one, HoldingFigure other) {
        return one.brand().equals(other.brand())
                && one.modelClass().equals(other.modelClass())
                && one.asOf().equals(other.asOf());
    }

    /** Strikes out what was added, and lets stand again what that had struck out, unless a later figure of the day stands there. */
    void takeBack(UUID tenantId, UUID keptId, Figures figures) {
        if (figures.added().isEmpty()) {
            return;
        }
        db.update(HOLDING)
                .set(HOLDING.STRUCK_AT, clock.now().atOffset(ZoneOffset.UTC))
                .where(
                        HOLDING.TENANT_ID.eq(tenantId),
                        HOLDING.ACCOUNT_ID.eq(keptId),
                        HOLDING.ID.in(figures.added()),
                        HOLDING.STRUCK_AT.isNull())
                .execute();
        var later = HOLDING.as("later");
        db.update(HOLDING)
                .setNull(HOLDING.STRUCK_AT)
                .where(
                        HOLDING.TENANT_ID.eq(tenantId),
                        HOLDING.ACCOUNT_ID.eq(keptId),
                        HOLDING.STRUCK_AT.eq(figures.at().atOffset(ZoneOffset.UTC)),
                        DSL.notExists(DSL.selectOne()
                                .from(later)
                                .where(
                                        later.TENANT_ID.eq(tenantId),
                                        later.ACCOUNT_ID.eq(keptId),
                                        later.BRAND.eq(HOLDING.BRAND),
                                        later.MODEL_CLASS.eq(HOLDING.MODEL_CLASS),
                                        later.AS_OF.eq(HOLDING.AS_OF),
                                        later.STRUCK_AT.isNull())))
                .execute();
    }
}
