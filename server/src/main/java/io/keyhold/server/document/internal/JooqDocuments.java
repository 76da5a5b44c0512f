package io.keyhold.server.document.internal;

import static io.keyhold.schema.db.Tables.DOCUMENT;

import io.keyhold.server.access.Caller;
import io.keyhold.server.document.Contents;
import io.keyhold.server.document.Document;
import io.keyhold.server.document.DocumentReaders;
import io.keyhold.server.document.Documents;
import io.keyhold.server.document.Upload;
import io.keyhold.server.kernel.Ids;
import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.kernel.SystemClock;
import io.keyhold.server.kernel.TenantTransactions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

@Component
class JooqDocuments implements Documents {
    private static final int LONGEST_NAME = 200;

    private final DSLContext db;
    private final TenantTransactions transactions;
    private final Contents contents;
    private final ObjectProvider<DocumentReaders> readers;
    private final StraySweep strays;
    private final SystemClock clock;

    JooqDocuments(
            DSLContext db,
            TenantTransactions transactions,
            Contents contents,
            ObjectProvider<DocumentReaders> readers,
            StraySweep strays,
            SystemClock clock) {
        this.db = db;
        this.transactions = transactions;
        this.contents = contents;
        this.readers = readers;
        this.strays = strays;
        this.clock = clock;
    }

    @Override
    public Outcome<Document> keep(Caller caller, String name, InputStream content) throws IOException {
        try (var upload = Upload.of(content, MOST_BYTES)) {
            return looked(caller, shortened(name), upload).map(document -> kept(caller, document, upload));
        }
    }

    private static String shortened(String name) {
        var plain = name.strip();
        return plain.substring(Math.max(0, plain.length() - LONGEST_NAME));
    }

    private Outcome<Document> looked(Caller caller, String name, Upload upload) throws IOException {
        long bytes = Files.size(upload.file());
        if (bytes == 0 || name.isEmpty()) {
            return Outcome.refused(Refusal.invalid("document-empty", Map.of()));
        }
        if (bytes > MOST_BYTES) {
            return Outcome.refused(Refusal.invalid("document-too-large", Map.of("limit", (MOST_BYTES >> 20) + " MB")));
        }
        return MediaTypes.of(start(upload.file()), name)
                .map(type -> Outcome.done(new Document(
                        Ids.next(), name, type, bytes, upload.hash(), caller.personId(), null, null, clock.now())))
                .orElseGet(() -> Outcome.refused(Refusal.invalid("document-kind-unknown", Map.of("name", name))));
    }

    private static byte[] start(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(MediaTypes.TELLING);
        }
    }

    private Document kept(Caller caller, Document document, Upload upload) {
        strays.watch(caller.tenantId());
        return transactions.in(caller.tenantId(), () -> {
            try {
                contents.keep(caller.tenantId(), upload.hash(), upload.file());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            insert(caller.tenantId(), document);
            return document;
        });
    }

    private void insert(UUID tenantId, Document document) {
        db.insertInto(DOCUMENT)
                .set(DOCUMENT.TENANT_ID, tenantId)
                .set(DOCUMENT.ID, document.id())
                .set(DOCUMENT.NAME, document.name())
                .set(DOCUMENT.MEDIA_TYPE, document.mediaType())
                .set(DOCUMENT.BYTES, document.bytes())
                .set(DOCUMENT.HASH, document.hash())
                .set(DOCUMENT.ACTOR_ID, document.actorId())
                .set(DOCUMENT.RECORDED_AT, document.recordedAt().atOffset(ZoneOffset.UTC))
                .execute();
    }

    @Override
    public Outcome<List<Document>> attach(Caller caller, Collection<UUID> ids, String subjectKind, UUID subjectId) {
        if (ids.isEmpty()) {
            return Outcome.done(List.of());
        }
        if (ids.size() > MOST_ATTACHED) {
            return Outcome.refused(Refusal.invalid("too-many-documents", Map.of("most", MOST_ATTACHED)));
        }
        var named = DOCUMENT.TENANT_ID.eq(caller.tenantId()).and(DOCUMENT.ID.in(ids));
        var free = DOCUMENT.SUBJECT_ID.isNull().and(DOCUMENT.ACTOR_ID.eq(caller.personId()));
        int attached = db.update(DOCUMENT)
                .set(DOCUMENT.SUBJECT_KIND, subjectKind)
                .set(DOCUMENT.SUBJECT_ID, subjectId)
                .where(named, free.or(DOCUMENT.SUBJECT_ID.eq(subjectId)))
                .execute();
        if (attached == ids.stream().distinct().count()) {
            return Outcome.done(select(named));
        }
        var theirs = select(named.and(DOCUMENT.ACTOR_ID.eq(caller.personId())));
        var code =
                theirs.size() == ids.stream().distinct().count() ? "document-attached-elsewhere" : "no-such-document";
        return Outcome.refused(Refusal.invalid(code, Map.of()));
    }

    @Override
    public Map<UUID, List<Document>> of(UUID tenantId, String subjectKind, Collection<UUID> subjectIds) {
        return subjectIds.isEmpty()
                ? Map.of()
                : transactions.reading(
                        tenantId,
                        () -> db.selectFrom(DOCUMENT)
                                .where(
                                        DOCUMENT.TENANT_ID.eq(tenantId),
                                        DOCUMENT.SUBJECT_ID.in(subjectIds),
                                        DOCUMENT.SUBJECT_KIND.eq(subjectKind))
                                .orderBy(DOCUMENT.ID)
                                .fetchGroups(DOCUMENT.SUBJECT_ID, JooqDocuments::document));
    }

    @Override
    public Optional<Document> find(Caller caller, UUID id) {
        return transactions.reading(
                caller.tenantId(),
                () -> select(DOCUMENT.TENANT_ID.eq(caller.tenantId()).and(DOCUMENT.ID.eq(id))).stream()
                        .filter(document -> maySee(caller, document))
                        .findFirst());
    }

    private boolean maySee(Caller caller, Document document) {
        var kind = document.subjectKind();
        var subjectId = document.subjectId();
        if (kind == null || subjectId == null) {
            return document.actorId().equals(caller.personId());
        }
        return readers.stream()
                .filter(each -> each.subjectKinds().contains(kind))
                .anyMatch(each -> each.maySee(caller, subjectId));
    }

    @Override
    public void write(UUID tenantId, Document document, Path file) throws IOException {
        try {
            transactions.reading(tenantId, () -> {
                try {
                    contents.write(tenantId, document.hash(), file);
                    return true;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The content goes even if another file has the same: it is the same personal data. */
    @Override
    public void erase(UUID tenantId, String subjectKind, UUID subjectId) {
        of(tenantId, subjectKind, List.of(subjectId))
                .values()
                .forEach(documents -> documents.forEach(each -> contents.forget(tenantId, each.hash())));
    }

    private List<Document> select(Condition where) {
        return db.selectFrom(DOCUMENT).where(where).orderBy(DOCUMENT.ID).fetch(JooqDocuments::document);
    }

    private static Document document(Record row) {
        return new Document(
                row.get(DOCUMENT.ID),
                row.get(DOCUMENT.NAME),
                row.get(DOCUMENT.MEDIA_TYPE),
                row.get(DOCUMENT.BYTES),
                row.get(DOCUMENT.HASH),
                row.get(DOCUMENT.ACTOR_ID),
                row.get(DOCUMENT.SUBJECT_KIND),
                row.get(DOCUMENT.SUBJECT_ID),
                row.get(DOCUMENT.RECORDED_AT).toInstant());
    }
}
