package io.keyhold.server.audit;

import io.keyhold.server.kernel.Ids;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestComponent;

/** Something to give receipts for: letters, kept in memory. */
@TestComponent
class Letters implements ReceiptSource {
    private final Map<UUID, String> letters = new ConcurrentHashMap<>();

    /** A new letter's id. */
    UUID written(String text) {
        var id = Ids.next();
        letters.put(id, content(text));
        return id;
    }

    void rewrite(UUID id, String text) {
        letters.put(id, content(text));
    }

    static String content(String text) {
        return Canonical.text(Map.of("text", text));
    }

    @Override
    public String kind() {
        return "letter";
    }

    @Override
    public Map<UUID, String> contents(UUID tenantId, Collection<UUID> subjectIds) {
        var found = new HashMap<>(letters);
        found.keySet().retainAll(subjectIds);
        return found;
    }
}
