package io.keyhold.server.account.internal;

import static io.keyhold.schema.db.Tables.HOLDING;
import static io.keyhold.schema.db.Tables.PURCHASE;

import io.keyhold.server.account.HoldingFigure;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** What single accounts held on a past day, as {@link MovementSql} reckons it for all. */
@Component
class PastFacts {
    private final DSLContext db;
    private final AccountRows rows;

    PastFacts(DSLContext db, AccountRows rows) {
        this.db = db;
        this.rows = rows;
    }

    /** The account with the trucks of that day: its own, its group's and its site's as these are made up now. */
    AccountState on(UUID tenantId, AccountState account, LocalDate day) {
        var siteId = account.ties().siteId();
        var own = held(tenantId, List.of(account), day).getFirst();
        var counts = own.counts().withGroup(together(held(tenantId, group(tenantId, account), day)));
        return own.with(
                counts.withSite(siteId == null ? 0 : together(held(tenantId, rows.atSite(tenantId, siteId), day))));
    }

    /** Everyone of the account's group, itself included. */
    List<AccountState> group(UUID tenantId, AccountState account) {
        return rows.group(tenantId, account.ties().rootId());
    }

    private static long together(Collection<AccountState> members) {
        return Recount.total(members);
    }

    private List<AccountState> held(UUID tenantId, List<AccountState> accounts, LocalDate day) {
        var ids = accounts.stream().map(AccountState::id).toArray(UUID[]::new);
        var figures = figures(tenantId, ids, day);
        var bought = bought(tenantId, ids, day);
        return accounts.stream()
                .map(account -> {
                    var totals = HoldingRows.now(figures.getOrDefault(account.id(), List.of()));
                    return account.with(account.counts()
                            .of(totals.all(), totals.ours())
                            .withLargestPurchase(bought.getOrDefault(account.id(), 0L)));
                })
                .toList();
    }

    private Map<UUID, List<HoldingFigure>> figures(UUID tenantId, UUID[] accounts, LocalDate day) {
        return db
                .select(
                        HOLDING.ACCOUNT_ID,
                        HOLDING.BRAND,
                        HOLDING.OURS,
                        HOLDING.MODEL_CLASS,
                        HOLDING.QUANTITY,
                        HOLDING.AS_OF)
                .from(HOLDING)
                .where(
                        HOLDING.TENANT_ID.eq(tenantId),
                        HOLDING.ACCOUNT_ID.eq(DSL.any(accounts)),
                        HOLDING.AS_OF.le(day),
                        HOLDING.STRUCK_AT.isNull())
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.value1(),
                        Collectors.mapping(
                                row -> new HoldingFigure(
                                        row.value2(), row.value3(), row.value4(), row.value5(), row.value6()),
                                Collectors.toList())));
    }

    private Map<UUID, Long> bought(UUID tenantId, UUID[] accounts, LocalDate day) {
        return db.select(PURCHASE.ACCOUNT_ID, DSL.max(PURCHASE.QUANTITY))
                .from(PURCHASE)
                .where(
                        PURCHASE.TENANT_ID.eq(tenantId),
                        PURCHASE.ACCOUNT_ID.eq(DSL.any(accounts)),
                        PURCHASE.PURCHASED_ON.le(day),
                        PURCHASE.STRUCK_AT.isNull())
                .groupBy(PURCHASE.ACCOUNT_ID)
                .fetchMap(PURCHASE.ACCOUNT_ID, DSL.max(PURCHASE.QUANTITY));
    }
}
