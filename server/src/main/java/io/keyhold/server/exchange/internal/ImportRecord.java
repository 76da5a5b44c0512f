package io.keyhold.server.exchange.internal;

import io.keyhold.server.exchange.ColumnHeader;
import io.keyhold.server.exchange.ImportPage.Remark;
import io.keyhold.server.exchange.ImportState;
import io.keyhold.server.exchange.Mapping;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import as its table holds it.
 *
 * @param actorId whose import it is, by whose rights the worker works
 */
record ImportRecord(
        UUID tenantId,
        UUID id,
        String fileName,
        String fileHash,
        ImportState state,
        int headerRow,
        List<ColumnHeader> headers,
        List<Remark> notices,
        Mapping mapping,
        @Nullable Remark fault,
        @Nullable Integer rowsTotal,
        int rowsDone,
        UUID actorId,
        String actorName,
        Instant uploadedAt,
        @Nullable Instant endedAt,
        long version) {}
