package io.keyhold.server.audit.internal;

import static io.keyhold.schema.db.Tables.RECEIPT;
import static io.keyhold.schema.db.Tables.RECEIPT_CHAIN;

import io.keyhold.server.audit.Checkpoint;
import io.keyhold.server.audit.Receipt;
import io.keyhold.server.audit.ReceiptBook;
import io.keyhold.server.audit.Verification;
import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.kernel.Columns;
import io.keyhold.server.kernel.SystemClock;
import io.keyhold.server.kernel.TenantTransactions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class JooqReceiptBook implements ReceiptBook {
    private static final String OF = """
            SELECT r.* FROM unnest(?::uuid[]) AS s (id)
            JOIN receipt r ON r.tenant_id = ?::uuid AND r.kind = ? AND r.subject_id = s.id
            """;

    private final DSLContext db;
    private final TenantTransactions transactions;
    private final BusinessClock business;
    private final SystemClock clock;
    private final ReceiptChecks checks;

    JooqReceiptBook(
            DSLContext db,
            TenantTransactions transactions,
            BusinessClock business,
            SystemClock clock,
            ReceiptChecks checks) {
        this.db = db;
        this.transactions = transactions;
        this.business = business;
        this.clock = clock;
        this.checks = checks;
    }

    @Override
    public Receipt issue(UUID tenantId, String kind, UUID subjectId, String content) {
        var end = end(tenantId);
        // Asked for only now: whoever waited for the row came later than the one it waited for.
        var receivedAt = later(business.now(tenantId), end.receivedAt());
        var recordedAt = later(clock.now(), end.recordedAt());
        var salt = ReceiptHash.newSalt();
        var contentHash = ReceiptHash.ofContent(salt, content);
        long number = end.number() + 1;
        var hash = ReceiptHash.of(tenantId, number, kind, subjectId, receivedAt, recordedAt, contentHash, end.hash());
        var receipt = new Receipt(
                tenantId, number, kind, subjectId, receivedAt, recordedAt, salt, contentHash, end.hash(), hash);
        write(receipt);
        return receipt;
    }

    private record End(long number, String hash, Instant receivedAt, Instant recordedAt) {}

    /** Where the chain ends, held until the transaction does; made when the first receipt is asked for. */
    private End end(UUID tenantId) {
        return lockedEnd(tenantId).or(() -> begun(tenantId)).orElseThrow();
    }

    private Optional<End> lockedEnd(UUID tenantId) {
        return db.selectFrom(RECEIPT_CHAIN)
                .where(RECEIPT_CHAIN.TENANT_ID.eq(tenantId))
                .forUpdate()
                .fetchOptional(row -> new End(
                        row.get(RECEIPT_CHAIN.NUMBER),
                        row.get(RECEIPT_CHAIN.HASH),
                        row.get(RECEIPT_CHAIN.RECEIVED_AT).toInstant(),
                        row.get(RECEIPT_CHAIN.RECORDED_AT).toInstant()));
    }

    private Optional<End> begun(UUID tenantId) {
        db.insertInto(RECEIPT_CHAIN)
                .set(RECEIPT_CHAIN.TENANT_ID, tenantId)
                .set(RECEIPT_CHAIN.NUMBER, 0L)
                .set(RECEIPT_CHAIN.HASH, ReceiptHash.NONE)
                .set(RECEIPT_CHAIN.RECEIVED_AT, at(Instant.EPOCH))
                .set(RECEIPT_CHAIN.RECORDED_AT, at(Instant.EPOCH))
                .onConflictDoNothing()
                .execute();
        return lockedEnd(tenantId);
    }

    /** The receipt and the chain's new end in one statement: everybody else waits meanwhile. */
    private void write(Receipt receipt) {
        var chain = db.update(RECEIPT_CHAIN)
                .set(RECEIPT_CHAIN.NUMBER, receipt.number())
                .set(RECEIPT_CHAIN.HASH, receipt.hash())
                .set(RECEIPT_CHAIN.RECEIVED_AT, at(receipt.receivedAt()))
                .set(RECEIPT_CHAIN.RECORDED_AT, at(receipt.recordedAt()))
                .where(RECEIPT_CHAIN.TENANT_ID.eq(receipt.tenantId()))
                .returning(RECEIPT_CHAIN.NUMBER);
        db.with("chain")
                .as(chain)
                .insertInto(RECEIPT)
                .set(RECEIPT.TENANT_ID, receipt.tenantId())
                .set(RECEIPT.NUMBER, receipt.number())
                .set(RECEIPT.KIND, receipt.kind())
                .set(RECEIPT.SUBJECT_ID, receipt.subjectId())
                .set(RECEIPT.RECEIVED_AT, at(receipt.receivedAt()))
                .set(RECEIPT.RECORDED_AT, at(receipt.recordedAt()))
                .set(RECEIPT.SALT, receipt.salt())
                .set(RECEIPT.CONTENT_HASH, receipt.contentHash())
                .set(RECEIPT.PREVIOUS_HASH, receipt.previousHash())
                .set(RECEIPT.HASH, receipt.hash())
                .execute();
    }

    @Override
    public Map<UUID, Receipt> of(UUID tenantId, String kind, Collection<UUID> subjectIds) {
        if (subjectIds.isEmpty()) {
            return Map.of();
        }
        return transactions.reading(
                tenantId,
                () -> db.fetch(OF, Columns.of(subjectIds).uuids(id -> id), tenantId, kind)
                        .into(RECEIPT)
                        .intoMap(RECEIPT.SUBJECT_ID, ReceiptRows::receipt));
    }

    @Override
    public Optional<Receipt> find(UUID tenantId, long number) {
        return transactions.reading(
                tenantId,
                () -> db.selectFrom(RECEIPT)
                        .where(RECEIPT.TENANT_ID.eq(tenantId), RECEIPT.NUMBER.eq(number))
                        .fetchOptional(ReceiptRows::receipt));
    }

    @Override
    public List<Checkpoint> checkpoints(UUID tenantId, LocalDate last, int days) {
        return transactions.reading(tenantId, () -> lastOfDays(tenantId, last, days));
    }

    /** A day at a time, from the end: each is one look into the index, however many receipts there are. */
    private List<Checkpoint> lastOfDays(UUID tenantId, LocalDate last, int days) {
        var zone = business.zone(tenantId);
        var found = new ArrayList<Checkpoint>();
        var before = last.plusDays(1);
        while (found.size() < days) {
            var receipt = lastBefore(tenantId, before, zone);
            if (receipt.isEmpty()) {
                return found;
            }
            before = LocalDate.ofInstant(receipt.get().receivedAt(), zone);
            found.add(
                    new Checkpoint(before, receipt.get().number(), receipt.get().hash()));
        }
        return found;
    }

    private Optional<Receipt> lastBefore(UUID tenantId, LocalDate day, ZoneId zone) {
        return db.selectFrom(RECEIPT)
                .where(
                        RECEIPT.TENANT_ID.eq(tenantId),
                        RECEIPT.RECEIVED_AT.lt(at(day.atStartOfDay(zone).toInstant())))
                .orderBy(RECEIPT.RECEIVED_AT.desc(), RECEIPT.NUMBER.desc())
                .limit(1)
                .fetchOptional(ReceiptRows::receipt);
    }

    @Override
    public Verification verify(UUID tenantId) {
        return checks.all(tenantId);
    }

    @Override
    public Verification verify(UUID tenantId, long number) {
        return checks.one(tenantId, number);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
