package io.keyhold.server.registration.internal;

import static io.keyhold.schema.db.Tables.REGISTRATION;

import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Permission;
import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.kernel.TenantTransactions;
import io.keyhold.server.registration.RegistrationBook;
import io.keyhold.server.registration.RegistrationState;
import io.keyhold.server.registration.RegistrationTasks;
import io.keyhold.server.registration.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Result;
import org.springframework.stereotype.Component;

@Component
class JooqRegistrationTasks implements RegistrationTasks {
    static final Duration LATELY = Duration.ofDays(14);
    private static final Duration SOON = Duration.ofDays(7);
    private static final int SHOWN = 8;
    private static final int COUNTED = 100;
    private static final Tasks NONE = new Tasks(0, 0, 0, List.of(), List.of(), List.of());

    /** What somebody else, or the clock, said of a registration. */
    private static final List<String> NEWS =
            List.of("earlier-receipt", "screened-out", "crossing-not-approved", "deal-refused", "won", "lapsed");

    private final DSLContext db;
    private final TenantTransactions transactions;
    private final RegistrationBook book;
    private final Reopenings reopened;
    private final BusinessClock clock;

    JooqRegistrationTasks(
            DSLContext db,
            TenantTransactions transactions,
            RegistrationBook book,
            Reopenings reopened,
            BusinessClock clock) {
        this.db = db;
        this.transactions = transactions;
        this.book = book;
        this.reopened = reopened;
        this.clock = clock;
    }

    @Override
    public Tasks of(Caller caller) {
        return caller.may(Permission.REGISTRATION_READ)
                ? transactions.reading(caller.tenantId(), () -> tasks(caller, clock.now(caller.tenantId())))
                : NONE;
    }

    private Tasks tasks(Caller caller, Instant now) {
        var ending = REGISTRATION
                .STATE
                .eq(RegistrationState.PROTECTED.code())
                .and(REGISTRATION.PROTECTED_UNTIL.gt(ProtectionRows.at(now)))
                .and(REGISTRATION.PROTECTED_UNTIL.le(ProtectionRows.at(now.plus(SOON))));
        var news = REGISTRATION.OUTCOME.in(NEWS).and(REGISTRATION.CHANGED_AT.gt(ProtectionRows.at(now.minus(LATELY))));
        var told = mine(caller, news, REGISTRATION.CHANGED_AT.desc());
        return new Tasks(
                waiting(caller, Waiting.SCREENING),
                waiting(caller, Waiting.CROSSING),
                waiting(caller, Waiting.DEAL),
                mine(caller, ending, REGISTRATION.PROTECTED_UNTIL.asc()).map(JooqRegistrationTasks::mine),
                told.map(JooqRegistrationTasks::mine),
                reopened.to(caller, now, told.intoSet(REGISTRATION.ACCOUNT_ID), SHOWN));
    }

    private int waiting(Caller caller, Waiting waiting) {
        return caller.may(waiting.permission())
                ? book.waiting(caller, waiting, null, COUNTED).rows().size()
                : 0;
    }

    private Result<Record> mine(Caller caller, Condition which, OrderField<?> order) {
        return db.selectFrom(REGISTRATION)
                .where(
                        REGISTRATION.TENANT_ID.eq(caller.tenantId()),
                        REGISTRATION.KEEPER_ID.eq(caller.personId()),
                        which)
                .orderBy(order)
                .limit(SHOWN)
                .fetch();
    }

    private static Mine mine(Record row) {
        var until = row.get(REGISTRATION.PROTECTED_UNTIL);
        return new Mine(
                row.get(REGISTRATION.ID),
                row.get(REGISTRATION.NUMBER),
                row.get(REGISTRATION.WRITTEN_NAME),
                RegistrationState.of(row.get(REGISTRATION.STATE)).orElseThrow(),
                row.get(REGISTRATION.OUTCOME),
                row.get(REGISTRATION.CLAUSE),
                row.get(REGISTRATION.CHANGED_AT).toInstant(),
                until == null ? null : until.toInstant());
    }
}
