package io.keyhold.server.audit.internal;

import static io.keyhold.schema.db.Tables.RECEIPT;
import static io.keyhold.schema.db.Tables.RECEIPT_CHAIN;

import io.keyhold.server.audit.Receipt;
import io.keyhold.server.audit.ReceiptSource;
import io.keyhold.server.audit.Verification;
import io.keyhold.server.audit.Verification.Kind;
import io.keyhold.server.kernel.TenantTransactions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Checks receipts against each other and against what they were given for. */
@Component
class ReceiptChecks {
    private static final int BATCH = 500;

    private final DSLContext db;
    private final TenantTransactions transactions;
    private final SealedChanges sealed;
    private final ObjectProvider<ReceiptSource> sources;

    ReceiptChecks(
            DSLContext db,
            TenantTransactions transactions,
            SealedChanges sealed,
            ObjectProvider<ReceiptSource> sources) {
        this.db = db;
        this.transactions = transactions;
        this.sealed = sealed;
        this.sources = sources;
    }

    /** A batch is a transaction of its own: receipts never change, and new ones may come meanwhile. */
    Verification all(UUID tenantId) {
        var tally = new Tally();
        Receipt last = null;
        for (; ; ) {
            long after = last == null ? 0 : last.number();
            var before = last;
            var batch = transactions.reading(tenantId, () -> checked(tenantId, after, BATCH, before, tally));
            if (batch.isEmpty()) {
                break;
            }
            last = batch.getLast();
        }
        long end = last == null ? 0 : last.number();
        var hash = last == null ? ReceiptHash.NONE : last.hash();
        transactions.reading(tenantId, () -> {
            checkEnd(tenantId, end, hash, tally);
            return true;
        });
        return tally.verification();
    }

    Verification one(UUID tenantId, long number) {
        var tally = new Tally();
        return transactions.reading(tenantId, () -> {
            var before = number == 1
                    ? null
                    : receipts(tenantId, number - 2, 1).stream().findFirst().orElse(null);
            if (before != null && before.number() != number - 1) {
                before = null;
            }
            var found = checked(tenantId, number - 1, 1, before, tally);
            if (found.isEmpty()) {
                tally.fault(number, Kind.MISSING);
            }
            return tally.verification();
        });
    }

    private List<Receipt> receipts(UUID tenantId, long after, int limit) {
        return db.selectFrom(RECEIPT)
                .where(RECEIPT.TENANT_ID.eq(tenantId), RECEIPT.NUMBER.gt(after))
                .orderBy(RECEIPT.NUMBER)
                .limit(limit)
                .fetch(ReceiptRows::receipt);
    }

    private List<Receipt> checked(UUID tenantId, long after, int limit, @Nullable Receipt before, Tally tally) {
        var batch = receipts(tenantId, after, limit);
        var contents = contents(tenantId, batch);
        var previous = before;
        for (var receipt : batch) {
            check(receipt, previous, contents.get(receipt.subjectId()), tally);
            previous = receipt;
        }
        var blocks = batch.stream()
                .filter(receipt -> receipt.kind().equals(SealedChanges.KIND))
                .collect(Collectors.toMap(Receipt::subjectId, Receipt::number));
        if (!blocks.isEmpty()) {
            sealed.check(tenantId, blocks, tally);
        }
        return batch;
    }

    private Map<UUID, String> contents(UUID tenantId, List<Receipt> batch) {
        var byKind = sources.stream().collect(Collectors.toMap(ReceiptSource::kind, Function.identity()));
        var contents = new HashMap<UUID, String>();
        batch.stream()
                .collect(Collectors.groupingBy(
                        Receipt::kind, Collectors.mapping(Receipt::subjectId, Collectors.toList())))
                .forEach((kind, ids) -> {
                    var source = byKind.get(kind);
                    if (source != null) {
                        contents.putAll(source.contents(tenantId, ids));
                    }
                });
        return contents;
    }

    private static void check(Receipt receipt, @Nullable Receipt previous, @Nullable String content, Tally tally) {
        tally.receipt();
        long number = receipt.number();
        if (number != (previous == null ? 1 : previous.number() + 1)) {
            tally.fault(number, Kind.MISSING);
        } else if (!receipt.previousHash().equals(previous == null ? ReceiptHash.NONE : previous.hash())) {
            tally.fault(number, Kind.UNLINKED);
        }
        if (previous != null
                && (receipt.receivedAt().isBefore(previous.receivedAt())
                        || receipt.recordedAt().isBefore(previous.recordedAt()))) {
            tally.fault(number, Kind.EARLIER);
        }
        if (!receipt.hash().equals(ReceiptHash.of(receipt))) {
            tally.fault(number, Kind.ALTERED);
        }
        if (content == null) {
            tally.fault(number, Kind.SUBJECT_GONE);
        } else if (!receipt.contentHash().equals(ReceiptHash.ofContent(receipt.salt(), content))) {
            tally.fault(number, Kind.CONTENT_ALTERED);
        }
    }

    /** The end is read after the last receipt, so it can only be further on; then the receipt it names must be there. */
    private void checkEnd(UUID tenantId, long number, String hash, Tally tally) {
        var end = db.selectFrom(RECEIPT_CHAIN)
                .where(RECEIPT_CHAIN.TENANT_ID.eq(tenantId))
                .fetchOne();
        long ends = end == null ? 0 : end.get(RECEIPT_CHAIN.NUMBER);
        if (ends == number) {
            if (end != null && !end.get(RECEIPT_CHAIN.HASH).equals(hash)) {
                tally.fault(number, Kind.CUT_OFF);
            }
        } else if (ends < number || end == null || !isThere(tenantId, ends, end.get(RECEIPT_CHAIN.HASH))) {
            tally.fault(Math.min(number, ends) + 1, Kind.CUT_OFF);
        }
    }

    private boolean isThere(UUID tenantId, long number, String hash) {
        return db.fetchExists(
                RECEIPT, RECEIPT.TENANT_ID.eq(tenantId), RECEIPT.NUMBER.eq(number), RECEIPT.HASH.eq(hash));
    }
}
