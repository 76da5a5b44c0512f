package io.keyhold.server.handbook.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.keyhold.rules.Choice;
import io.keyhold.rules.Handbook;
import io.keyhold.rules.Pack;
import io.keyhold.rules.PackRef;
import io.keyhold.rules.Packs;
import io.keyhold.server.kernel.TenantTransactions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Compiled handbooks in memory. What a company adopted is looked up again every two seconds, so another node's change is seen; what
 * is read and compiled once serves every company with the same content and choices.
 */
@Component
class Shelf {
    private final AdoptedRows rows;
    private final TenantTransactions transactions;
    private final Cache<UUID, Books> present =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(2)).build();
    private final Cache<Adopted, Books> compiled =
            Caffeine.newBuilder().maximumSize(200).build();
    private final Cache<String, Pack> packs =
            Caffeine.newBuilder().maximumSize(200).build();

    /**
     * A company's handbooks by their packs' ids.
     *
     * @param ruling by which is decided what happens now
     * @param existing by which is decided again what was decided before
     */
    record Books(Map<String, Handbook> ruling, Map<String, Handbook> existing) {}

    Shelf(AdoptedRows rows, TenantTransactions transactions) {
        this.rows = rows;
        this.transactions = transactions;
    }

    /** Never computed under the cache's lock: a thread that waits for a connection must not hold up threads that have one. */
    Books of(UUID tenantId) {
        var found = present.getIfPresent(tenantId);
        if (found == null) {
            found = transactions.reading(tenantId, () -> compiled(tenantId, rows.read(tenantId)));
            present.put(tenantId, found);
        }
        return found;
    }

    /** Reads the company's anew: now, and once the transaction that changed something is over, since others may read before that. */
    void forget(UUID tenantId) {
        present.invalidate(tenantId);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    present.invalidate(tenantId);
                }
            });
        }
    }

    private Books compiled(UUID tenantId, Adopted adopted) {
        var found = compiled.getIfPresent(adopted);
        if (found == null) {
            found = compile(tenantId, adopted);
            compiled.put(adopted, found);
        }
        return found;
    }

    private Books compile(UUID tenantId, Adopted adopted) {
        Map<String, Handbook> ruling = new LinkedHashMap<>();
        Map<String, Handbook> existing = new LinkedHashMap<>();
        for (String id : adopted.packs()) {
            var versions = adopted.versions().stream()
                    .filter(version -> version.ref().id().equals(id))
                    .toList();
            var packs = versions.stream()
                    .map(version -> pack(tenantId, version, adopted.choices()))
                    .toList();
            var handbook = Handbook.of(packs);
            ruling.put(id, handbook);
            existing.put(id, together(versions) ? handbook : Handbook.of(existing(versions, packs)));
        }
        return new Books(ruling, existing);
    }

    private static boolean together(List<Adopted.Version> versions) {
        return versions.stream()
                .allMatch(version -> version.existingFrom().equals(version.ref().from()));
    }

    /** The packs dated by when they apply to what was there; one that ends before that never does. */
    private static List<Pack> existing(List<Adopted.Version> versions, List<Pack> packs) {
        List<Pack> dated = new ArrayList<>();
        for (int i = 0; i < packs.size(); i++) {
            var ref = versions.get(i).ref();
            var from = versions.get(i).existingFrom();
            if (ref.until() == null || from.isBefore(ref.until())) {
                dated.add(packs.get(i).as(new PackRef(ref.id(), ref.version(), from, ref.until())));
            }
        }
        return dated;
    }

    private Pack pack(UUID tenantId, Adopted.Version version, List<Adopted.Chosen> choices) {
        var pack = packs.getIfPresent(version.fingerprint());
        if (pack == null) {
            pack = Packs.read(rows.content(tenantId, version.ref()));
            packs.put(version.fingerprint(), pack);
        }
        return pack.as(version.ref()).withChoices(askedBy(pack, choices));
    }

    /** The pack as the company's next version, under the company's choices. */
    Handbook with(UUID tenantId, Pack draft) {
        return transactions.reading(tenantId, () -> {
            var adopted = rows.read(tenantId);
            var packs = new ArrayList<Pack>();
            adopted.versions().stream()
                    .filter(version -> version.ref().id().equals(draft.ref().id()))
                    .forEach(version -> packs.add(pack(tenantId, version, adopted.choices())));
            packs.add(draft.withChoices(askedBy(draft, adopted.choices())));
            return Handbook.of(packs);
        });
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
