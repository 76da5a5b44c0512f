package io.keyhold.server.registration.internal;

import io.keyhold.server.exchange.ImportPage.Remark;
import io.keyhold.server.registration.IntentUpload;
import io.keyhold.server.registration.IntentUpload.Column;
import io.keyhold.server.registration.IntentUpload.Counts;
import io.keyhold.server.registration.IntentUpload.State;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An upload as its table holds it. */
record UploadRecord(
        UUID tenantId,
        UUID id,
        String fileName,
        String fileHash,
        State state,
        List<Column> columns,
        List<Remark> notices,
        @Nullable Remark fault,
        UUID actorId,
        Instant uploadedAt,
        @Nullable Instant goesOnAt,
        @Nullable Instant endedAt,
        long version) {
    IntentUpload page(Counts counts) {
        return new IntentUpload(
                id, fileName, state, columns, notices, fault, counts, uploadedAt, goesOnAt, endedAt, version);
    }
}
