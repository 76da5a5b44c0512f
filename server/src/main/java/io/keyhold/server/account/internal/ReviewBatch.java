package io.keyhold.server.account.internal;

import static io.keyhold.schema.db.Tables.ACCOUNT;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.keyhold.server.handbook.Handbooks;
import io.keyhold.server.kernel.BusinessClock;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Goes through a company's accounts by their numbers, part by part, each in the caller's transaction. */
@Component
class ReviewBatch {
    static final int ACCOUNTS_AT_ONCE = 500;
    /** How many accounts one statement asks about; of those that would be decided as they are nothing is loaded. */
    private static final int ASKED_AT_ONCE = 20_000;

    private final DSLContext db;
    private final Handbooks handbooks;
    private final BusinessClock clock;
    private final Redecision redecision;
    /** A round asks the same a hundred times. */
    private final Cache<ReviewBooks, ReviewSql> asked =
            Caffeine.newBuilder().maximumSize(20).build();

    ReviewBatch(DSLContext db, Handbooks handbooks, BusinessClock clock, Redecision redecision) {
        this.db = db;
        this.handbooks = handbooks;
        this.clock = clock;
        this.redecision = redecision;
    }

    /** What a part came to; where none was looked at there was nothing left. */
    record Done(int lookedAt, long lastNumber, int changed) {}

    /** Looks at the next accounts, and at who sees them. */
    Done all(UUID tenantId, long after) {
        var part = part(tenantId, after, ACCOUNTS_AT_ONCE);
        var ids = db.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.TENANT_ID.eq(tenantId), ACCOUNT.NUMBER.gt(after), ACCOUNT.NUMBER.le(part.lastNumber()))
                .orderBy(ACCOUNT.NUMBER)
                .fetch(ACCOUNT.ID);
        return part.changing(redecision.thoroughly(tenantId, ids, books(tenantId)));
    }

    /** Asks which of the next accounts would be decided differently, and loads and decides only those. */
    Done different(UUID tenantId, long after) {
        var books = books(tenantId);
        var part = part(tenantId, after, ASKED_AT_ONCE);
        var found = db.resultQuery(
                        asked.get(books, ReviewSql::by).different(tenantId, after, part.lastNumber(), ACCOUNTS_AT_ONCE))
                .coerce(ACCOUNT.ID, ACCOUNT.NUMBER)
                .fetch();
        if (found.size() == ACCOUNTS_AT_ONCE) {
            part = upTo(tenantId, after, found.getLast().value2());
        }
        return part.changing(redecision.of(tenantId, found.map(Record2::value1), books));
    }

    private ReviewBooks books(UUID tenantId) {
        return ReviewBooks.of(handbooks, tenantId, clock.today(tenantId));
    }

    /** The next accounts by their numbers. */
    private Part part(UUID tenantId, long after, int most) {
        var next = DSL.select(ACCOUNT.NUMBER)
                .from(ACCOUNT)
                .where(ACCOUNT.TENANT_ID.eq(tenantId), ACCOUNT.NUMBER.gt(after))
                .orderBy(ACCOUNT.NUMBER)
                .limit(most)
                .asTable("next");
        return db.select(DSL.count(), DSL.coalesce(DSL.max(next.field(ACCOUNT.NUMBER)), after))
                .from(next)
                .fetchSingle(row -> new Part(row.value1(), row.value2()));
    }

    private Part upTo(UUID tenantId, long after, long last) {
        return new Part(
                db.fetchCount(
                        ACCOUNT, ACCOUNT.TENANT_ID.eq(tenantId), ACCOUNT.NUMBER.gt(after), ACCOUNT.NUMBER.le(last)),
                last);
    }

    private record Part(int accounts, long lastNumber) {
        Done changing(int changed) {
            return new Done(accounts, lastNumber, changed);
        }
    }
}
