package io.keyhold.server.audit.internal;

import static io.keyhold.schema.db.Tables.RECEIPT;

import io.keyhold.server.audit.Receipt;
import org.jooq.Record;

/** Reads rows of receipts. */
final class ReceiptRows {
    private ReceiptRows() {}

    static Receipt receipt(Record row) {
        return new Receipt(
                row.get(RECEIPT.TENANT_ID),
                row.get(RECEIPT.NUMBER),
                row.get(RECEIPT.KIND),
                row.get(RECEIPT.SUBJECT_ID),
                row.get(RECEIPT.RECEIVED_AT).toInstant(),
                row.get(RECEIPT.RECORDED_AT).toInstant(),
                row.get(RECEIPT.SALT),
                row.get(RECEIPT.CONTENT_HASH),
                row.get(RECEIPT.PREVIOUS_HASH),
                row.get(RECEIPT.HASH));
    }
}
