package io.keyhold.server.document.internal;

import static io.keyhold.schema.db.Tables.STORED_FILE;
import static io.keyhold.schema.db.Tables.STORED_FILE_CHUNK;

import io.keyhold.server.document.Contents;
import io.keyhold.server.kernel.SystemClock;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Contents in the database, cut in pieces: any node can read what another one took in. */
@Component
class StoredContents implements Contents {

    private static final int CHUNK = 1 << 20;

    private final DSLContext db;
    private final SystemClock clock;

    StoredContents(DSLContext db, SystemClock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public void keep(UUID tenantId, String hash, Path file) throws IOException {
        db.insertInto(STORED_FILE)
                .set(STORED_FILE.TENANT_ID, tenantId)
                .set(STORED_FILE.HASH, hash)
                .set(STORED_FILE.BYTES, Files.size(file))
                .set(STORED_FILE.RECORDED_AT, clock.now().atOffset(ZoneOffset.UTC))
                // Locked, not only looked at: it may be thrown away at this moment, and is then entered anew.
                .onConflict(STORED_FILE.TENANT_ID, STORED_FILE.HASH)
                .doUpdate()
                .set(STORED_FILE.BYTES, DSL.excluded(STORED_FILE.BYTES))
                .execute();
        if (isForgotten(tenantId, hash)) {
            keepChunks(tenantId, hash, file);
        }
    }

    private boolean isForgotten(UUID tenantId, String hash) {
        return !db.fetchExists(
                STORED_FILE_CHUNK, STORED_FILE_CHUNK.TENANT_ID.eq(tenantId), STORED_FILE_CHUNK.HASH.eq(hash));
    }

    @Override
    public void forget(UUID tenantId, String hash) {
        db.deleteFrom(STORED_FILE_CHUNK)
                .where(STORED_FILE_CHUNK.TENANT_ID.eq(tenantId), STORED_FILE_CHUNK.HASH.eq(hash))
                .execute();
    }

    private void keepChunks(UUID tenantId, String hash, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            var chunk = in.readNBytes(CHUNK);
            for (long place = 0; chunk.length > 0; place++) {
                db.insertInto(STORED_FILE_CHUNK)
                        .set(STORED_FILE_CHUNK.TENANT_ID, tenantId)
                        .set(STORED_FILE_CHUNK.HASH, hash)
                        .set(STORED_FILE_CHUNK.PLACE, place)
                        .set(STORED_FILE_CHUNK.CONTENT, chunk)
                        .execute();
                chunk = in.readNBytes(CHUNK);
            }
        }
    }

    @Override
    public void write(UUID tenantId, String hash, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            for (long place = 0; ; place++) {
                var chunk = db.select(STORED_FILE_CHUNK.CONTENT)
                        .from(STORED_FILE_CHUNK)
                        .where(
                                STORED_FILE_CHUNK.TENANT_ID.eq(tenantId),
                                STORED_FILE_CHUNK.HASH.eq(hash),
                                STORED_FILE_CHUNK.PLACE.eq(place))
                        .fetchOne(STORED_FILE_CHUNK.CONTENT);
                if (chunk == null) {
                    return;
                }
                out.write(chunk);
            }
        }
    }
}
