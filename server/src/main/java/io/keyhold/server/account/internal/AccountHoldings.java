package io.keyhold.server.account.internal;

import static io.keyhold.schema.db.Tables.PURCHASE;

import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Permission;
import io.keyhold.server.account.AccountRef;
import io.keyhold.server.account.HoldingFigure;
import io.keyhold.server.account.Holdings;
import io.keyhold.server.account.internal.Editor.Edited;
import io.keyhold.server.account.internal.Editor.Request;
import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.kernel.Ids;
import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.kernel.SystemClock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

@Component
class AccountHoldings implements Holdings {
    private final DSLContext db;
    private final Editor editor;
    private final HoldingRows holdings;
    private final BusinessClock business;
    private final SystemClock clock;

    AccountHoldings(DSLContext db, Editor editor, HoldingRows holdings, BusinessClock business, SystemClock clock) {
        this.db = db;
        this.editor = editor;
        this.holdings = holdings;
        this.business = business;
        this.clock = clock;
    }

    @Override
    public Outcome<AccountRef> record(Caller caller, UUID accountId, long version, List<HoldingFigure> figures) {
        var wrong = FigureCheck.refusal(figures, business.today(caller.tenantId()));
        if (wrong.isPresent()) {
            return Outcome.refused(wrong.get());
        }
        return editor.change(request(caller, accountId, version, "holdings-recorded"), (account, others) -> {
            holdings.record(caller.tenantId(), caller.personId(), accountId, figures, null);
            return Outcome.done(new Edited(holdings.counted(caller.tenantId(), account)));
        });
    }

    @Override
    public Outcome<AccountRef> strike(Caller caller, UUID accountId, long version, UUID holdingId) {
        return editor.change(
                request(caller, accountId, version, "holding-struck"),
                (account, others) -> holdings.strike(caller.tenantId(), accountId, holdingId)
                        ? Outcome.done(new Edited(holdings.counted(caller.tenantId(), account)))
                        : Outcome.refused(Refusal.notFound("no-such-holding")));
    }

    @Override
    public Outcome<AccountRef> purchased(
            Caller caller, UUID accountId, long version, String modelClass, long quantity, LocalDate on) {
        var wrong = FigureCheck.refusal(
                List.of(new HoldingFigure("-", true, modelClass, quantity, on)), business.today(caller.tenantId()));
        if (wrong.isPresent() || quantity == 0) {
            return Outcome.refused(wrong.orElseGet(
                    () -> Refusal.invalid("quantity-out-of-range", Map.of("field", "quantity", "value", "0"))));
        }
        return editor.change(request(caller, accountId, version, "purchased"), (account, others) -> {
            insert(caller, accountId, modelClass, quantity, on);
            return Outcome.done(new Edited(account.with(account.counts().withPurchase(quantity))));
        });
    }

    @Override
    public Outcome<AccountRef> strikePurchase(Caller caller, UUID accountId, long version, UUID purchaseId) {
        return editor.change(request(caller, accountId, version, "purchase-struck"), (account, others) -> {
            int struck = db.update(PURCHASE)
                    .set(PURCHASE.STRUCK_AT, clock.now().atOffset(ZoneOffset.UTC))
                    .where(
                            PURCHASE.TENANT_ID.eq(caller.tenantId()),
                            PURCHASE.ID.eq(purchaseId),
                            PURCHASE.ACCOUNT_ID.eq(accountId),
                            PURCHASE.STRUCK_AT.isNull())
                    .execute();
            var left = largest(caller.tenantId(), accountId);
            return struck == 1
                    ? Outcome.done(new Edited(account.with(account.counts().withLargestPurchase(left))))
                    : Outcome.refused(Refusal.notFound("no-such-purchase"));
        });
    }

    private long largest(UUID tenantId, UUID accountId) {
        return db.select(DSL.coalesce(DSL.max(PURCHASE.QUANTITY), 0L))
                .from(PURCHASE)
                .where(PURCHASE.TENANT_ID.eq(tenantId), PURCHASE.ACCOUNT_ID.eq(accountId), PURCHASE.STRUCK_AT.isNull())
                .fetchSingle()
                .value1();
    }

    private void insert(Caller caller, UUID accountId, String modelClass, long quantity, LocalDate on) {
        db.insertInto(PURCHASE)
                .set(PURCHASE.TENANT_ID, caller.tenantId())
                .set(PURCHASE.ID, Ids.next())
                .set(PURCHASE.ACCOUNT_ID, accountId)
                .set(PURCHASE.MODEL_CLASS, modelClass)
                .set(PURCHASE.QUANTITY, quantity)
                .set(PURCHASE.PURCHASED_ON, on)
                .set(PURCHASE.ACTOR_ID, caller.personId())
                .set(PURCHASE.RECORDED_AT, clock.now().atOffset(ZoneOffset.UTC))
                .execute();
    }

    private static Request request(Caller caller, UUID accountId, long version, String action) {
        return new Request(caller, accountId, version, Permission.ACCOUNT_EDIT, action, null);
    }
}
