package io.keyhold.server.account.internal;

import io.keyhold.server.account.AccountRedecided;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;

/** Hears which accounts were decided differently. */
@TestComponent
class HeardRedecisions {
    private final Queue<AccountRedecided> heard = new ConcurrentLinkedQueue<>();

    @EventListener
    void on(AccountRedecided event) {
        heard.add(event);
    }

    List<AccountRedecided> of(UUID tenantId) {
        return heard.stream().filter(event -> event.tenantId().equals(tenantId)).toList();
    }
}
