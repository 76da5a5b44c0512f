package io.keyhold.server.policy.internal;

import io.keyhold.rules.Pack;
import io.keyhold.server.handbook.Handbooks;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What drafts are drafts of: versions of the company's handbooks, and packs as shipped. */
@Component
class Bases {
    private final Handbooks handbooks;

    Bases(Handbooks handbooks) {
        this.handbooks = handbooks;
    }

    /** The newest version of a pack, whether in force yet or not. */
    Optional<Pack> newest(UUID tenantId, String pack) {
        return handbooks.of(tenantId, pack).map(handbook -> handbook.versions().getLast());
    }

    /** The version; none for none. */
    Optional<Pack> version(UUID tenantId, String pack, @Nullable Integer version) {
        return handbooks.of(tenantId, pack).stream()
                .flatMap(handbook -> handbook.versions().stream())
                .filter(each -> version != null && each.ref().version() == version)
                .findFirst();
    }

    Optional<Pack> shipped(String pack) {
        return handbooks.templates().stream()
                .filter(each -> each.ref().id().equals(pack))
                .findFirst();
    }
}
