package io.keyhold.server.handbook.internal;

import io.keyhold.rules.Pack;
import io.keyhold.rules.Packs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The packs shipped in the jar; read when first asked for. */
@Component
class Templates {
    private final Supplier<List<Pack>> packs = SingletonSupplier.of(Templates::read);

    List<Pack> all() {
        return packs.get();
    }

    Optional<Pack> find(String id) {
        return all().stream().filter(pack -> pack.ref().id().equals(id)).findFirst();
    }

    private static List<Pack> read() {
        var loader = Templates.class.getClassLoader();
        try {
            var heads = new PathMatchingResourcePatternResolver(loader)
                    .getResources("classpath*:handbooks/*/handbook.yaml");
            return Arrays.stream(heads)
                    .map(head -> head.toString().replaceAll("(?s).*handbooks/([^/]+)/handbook\\.yaml.*", "$1"))
                    .distinct()
                    .sorted()
                    .map(kind -> Packs.read(loader, "handbooks/" + kind))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
