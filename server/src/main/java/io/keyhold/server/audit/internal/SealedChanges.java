package io.keyhold.server.audit.internal;

import static io.keyhold.schema.db.Tables.CHANGE;

import io.keyhold.server.audit.Canonical;
import io.keyhold.server.audit.ReceiptSource;
import io.keyhold.server.audit.Verification.Kind;
import io.keyhold.server.kernel.Columns;
import io.keyhold.server.kernel.Sha256;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The log of changes, sealed into the receipts' chain in blocks. A block's content is the digests of its rows; a row's digest is made
 * of the row and a salt of its own, which goes when personal data is erased from the row.
 */
@Component
class SealedChanges implements ReceiptSource {
    static final String KIND = "seal";

    private static final String ROWS = """
            SELECT subject_id, version, subject_kind, action, actor_id, reason, effective_at, recorded_at, facts::text AS facts, seal,
                seal_salt, seal_digest
            FROM change WHERE tenant_id = ?::uuid AND\s""";
    private static final String UNSEALED = ROWS + "seal IS NULL LIMIT ? FOR UPDATE SKIP LOCKED";
    private static final String OF_BLOCKS = ROWS + "seal = ANY (?::uuid[])";
    private static final String SEAL = """
            UPDATE change c SET seal = ?::uuid, seal_salt = s.salt, seal_digest = s.digest
            FROM unnest(?::uuid[], ?::bigint[], ?::text[], ?::text[]) AS s (subject_id, version, salt, digest)
            WHERE c.tenant_id = ?::uuid AND c.subject_id = s.subject_id AND c.version = s.version
            """;
    private static final String ERASURES = """
            SELECT DISTINCT subject_id FROM change
            WHERE tenant_id = ?::uuid AND subject_id = ANY (?::uuid[]) AND action = 'erased'
            """;

    private final DSLContext db;

    SealedChanges(DSLContext db) {
        this.db = db;
    }

    /** A sealed or unsealed row as the digest sees it. */
    private record Row(UUID subjectId, long version, String salt, String digest) {}

    /** Seals up to this many rows that no block has yet, whoever wrote them when, and returns how many. */
    int seal(UUID tenantId, UUID block, int most) {
        var rows = db.fetch(UNSEALED, tenantId, most).map(row -> {
            var salt = ReceiptHash.newSalt();
            return new Row(subject(row), version(row), salt, digest(salt, row));
        });
        if (!rows.isEmpty()) {
            var columns = Columns.of(rows);
            db.execute(
                    SEAL,
                    block,
                    columns.uuids(Row::subjectId),
                    columns.numbers(Row::version),
                    columns.texts(Row::salt),
                    columns.texts(Row::digest),
                    tenantId);
        }
        return rows.size();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<UUID, String> contents(UUID tenantId, Collection<UUID> blocks) {
        var contents = new HashMap<UUID, String>();
        db.select(CHANGE.SEAL, CHANGE.SEAL_DIGEST)
                .from(CHANGE)
                .where(CHANGE.TENANT_ID.eq(tenantId), CHANGE.SEAL.in(blocks))
                .fetchGroups(CHANGE.SEAL, CHANGE.SEAL_DIGEST)
                .forEach((block, digests) -> contents.put(block, content(digests)));
        return contents;
    }

    /** In the order of the digests: a block is a set of changes, and whoever reads them need not keep another order. */
    private static String content(List<String> digests) {
        var all = digests.stream().sorted().reduce("", (one, next) -> one + next + "\n");
        return Canonical.text(Map.of("changes", digests.size(), "digests", Sha256.hex(all)));
    }

    /**
     * Checks that each row of the blocks still gives its digest.
     *
     * @param blocks the blocks, with the numbers of their receipts
     */
    void check(UUID tenantId, Map<UUID, Long> blocks, Tally tally) {
        var erased = new HashMap<UUID, Long>();
        for (var row : db.fetch(OF_BLOCKS, tenantId, Columns.of(blocks.keySet()).uuids(id -> id))) {
            long number = Objects.requireNonNull(blocks.get(row.get("seal", UUID.class)));
            var salt = row.get("seal_salt", String.class);
            tally.change(salt == null);
            if (salt == null) {
                erased.put(subject(row), number);
            } else if (!digest(salt, row).equals(row.get("seal_digest", String.class))) {
                tally.fault(number, Kind.CONTENT_ALTERED);
            }
        }
        if (!erased.isEmpty()) {
            var recorded = erasures(tenantId, erased.keySet());
            erased.forEach((subject, number) -> {
                if (!recorded.contains(subject)) {
                    tally.fault(number, Kind.ERASED_UNRECORDED);
                }
            });
        }
    }

    private Set<UUID> erasures(UUID tenantId, Collection<UUID> subjects) {
        return new HashSet<>(db.fetch(ERASURES, tenantId, Columns.of(subjects).uuids(id -> id))
                .map(SealedChanges::subject));
    }

    private static String digest(String salt, Record row) {
        var content = new HashMap<String, @Nullable Object>();
        for (var field : List.of("subject_id", "subject_kind", "version", "action", "actor_id", "reason", "facts")) {
            content.put(field, row.get(field));
        }
        for (var field : List.of("effective_at", "recorded_at")) {
            content.put(field, row.get(field, OffsetDateTime.class).toInstant());
        }
        return ReceiptHash.ofContent(salt, Canonical.text(content));
    }

    private static UUID subject(Record row) {
        return row.get("subject_id", UUID.class);
    }

    private static long version(Record row) {
        return row.get("version", Long.class);
    }
}
