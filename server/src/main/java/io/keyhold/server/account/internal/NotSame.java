package io.keyhold.server.account.internal;

import static io.keyhold.schema.db.Tables.DUPLICATE_PAIR;

import io.keyhold.matching.Comparison;
import io.keyhold.matching.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Who was ruled not to be the same as the merged account is not the same as the kept one either. */
@Component
class NotSame {
    private final DSLContext db;
    private final PairRows pairs;

    NotSame(DSLContext db, PairRows pairs) {
        this.db = db;
        this.pairs = pairs;
    }

    /** Returns the pairs it put in. */
    List<UUID> inherit(UUID tenantId, UUID keptId, UUID mergedId, UUID personId) {
        var unlike = new Comparison(Verdict.DIFFERENT, 0, List.of());
        var made = new ArrayList<UUID>();
        for (var other : pairs.notSame(tenantId, mergedId)) {
            boolean known = other.equals(keptId)
                    || pairs.between(tenantId, keptId, other).isPresent();
            if (!known && pairs.suspect(tenantId, keptId, other, unlike, "person")) {
                var pair = pairs.between(tenantId, keptId, other).orElseThrow();
                pairs.rule(
                        tenantId,
                        pair.id(),
                        PairRows.OPEN,
                        PairRows.NOT_SAME,
                        personId,
                        reason(tenantId, mergedId, other));
                made.add(pair.id());
            }
        }
        return made;
    }

    private String reason(UUID tenantId, UUID mergedId, UUID otherId) {
        var said = pairs.between(tenantId, mergedId, otherId)
                .map(PairRows.Stored::reason)
                .orElse(null);
        return said == null ? "-" : said;
    }

    void forget(UUID tenantId, List<UUID> made) {
        db.deleteFrom(DUPLICATE_PAIR)
                .where(
                        DUPLICATE_PAIR.TENANT_ID.eq(tenantId),
                        DUPLICATE_PAIR.ID.in(made),
                        DUPLICATE_PAIR.STATE.eq(PairRows.NOT_SAME))
                .execute();
    }
}
