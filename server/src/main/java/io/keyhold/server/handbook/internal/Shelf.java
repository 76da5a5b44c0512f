package io.keyhold.server.handbook.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.keyhold.rules.Choice;
import io.keyhold.rules.Handbook;
import io.keyhold.rules.Pack;
import io.keyhold.rules.Packs;
import io.keyhold.server.kernel.TenantTransactions;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Compiled handbooks in memory. What a company adopted is looked up again every two seconds, so another node's change is seen; what
 * is read and compiled once serves every company with the same content and choices.
 */
@Component
class Shelf {
    private final AdoptedRows rows;
    private final TenantTransactions transactions;
    private final Cache<UUID, Map<String, Handbook>> present =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(2)).build();
    private final Cache<Adopted, Map<String, Handbook>> compiled =
            Caffeine.newBuilder().maximumSize(200).build();
    private final Cache<String, Pack> packs =
            Caffeine.newBuilder().maximumSize(200).build();

    Shelf(AdoptedRows rows, TenantTransactions transactions) {
        this.rows = rows;
        this.transactions = transactions;
    }

    /** Never computed under the cache's lock: a thread that waits for a connection must not hold up threads that have one. */
    Map<String, Handbook> of(UUID tenantId) {
        var found = present.getIfPresent(tenantId);
        if (found == null) {
            found = transactions.reading(tenantId, () -> compiled(tenantId, rows.read(tenantId)));
            present.put(tenantId, found);
        }
        return found;
    }

    void forget(UUID tenantId) {
        present.invalidate(tenantId);
    }

    private Map<String, Handbook> compiled(UUID tenantId, Adopted adopted) {
        var found = compiled.getIfPresent(adopted);
        if (found == null) {
            found = compile(tenantId, adopted);
            compiled.put(adopted, found);
        }
        return found;
    }

    private Map<String, Handbook> compile(UUID tenantId, Adopted adopted) {
        Map<String, Handbook> handbooks = new LinkedHashMap<>();
        for (String id : adopted.packs()) {
            handbooks.put(
                    id,
                    Handbook.of(adopted.versions().stream()
                            .filter(version -> version.ref().id().equals(id))
                            .map(version -> pack(tenantId, version, adopted.choices()))
                            .toList()));
        }
        return handbooks;
    }

    private Pack pack(UUID tenantId, Adopted.Version version, List<Adopted.Chosen> choices) {
        var pack = packs.getIfPresent(version.fingerprint());
        if (pack == null) {
            pack = Packs.read(rows.content(tenantId, version.ref()));
            packs.put(version.fingerprint(), pack);
        }
        return pack.as(version.ref()).withChoices(askedBy(pack, choices));
    }

    /** A newer version may have closed a gap that an older one's choice settles. */
    private static List<Choice> askedBy(Pack pack, List<Adopted.Chosen> choices) {
        return choices.stream()
                .filter(chosen -> chosen.pack().equals(pack.ref().id()))
                .map(Adopted.Chosen::choice)
                .filter(choice -> pack.gaps().containsKey(choice.gap()))
                .toList();
    }
}
