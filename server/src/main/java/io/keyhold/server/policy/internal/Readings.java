package io.keyhold.server.policy.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.keyhold.rules.Checker;
import io.keyhold.rules.Finding;
import io.keyhold.rules.Pack;
import io.keyhold.rules.Packs;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Drafts' contents read and checked; each content once, as long as it is remembered. */
@Component
class Readings {
    private static final int REMEMBERED = 100;

    private final Cache<String, Pack> packs =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    private final Cache<String, List<Finding>> findings =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    /** Reads the files; {@link io.keyhold.rules.PackRefused} where they make no pack. */
    Pack read(Map<String, String> files) {
        return packs.get(Packs.fingerprint(files), _ -> Packs.read(files));
    }

    /** What the checker finds in the pack. */
    List<Finding> findings(Pack pack) {
        return findings.get(Packs.fingerprint(pack.sources()), _ -> Checker.check(pack));
    }
}
