package io.keyhold.server.registration.internal;

import io.keyhold.server.account.ClaimedAccounts.Claimed;
import io.keyhold.server.registration.RegisterIntent;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;

/** What a protection protects; the handbook says which of the kinds (a gap of AU-9). */
record Subject(String kind, UUID id) {
    static Subject of(String kind, Claimed account, RegisterIntent intent) {
        return switch (kind) {
            case "group" -> new Subject(kind, account.rootId());
            // An account at no site stands for itself.
            case "site" -> new Subject(kind, Objects.requireNonNullElse(account.siteId(), account.id()));
            case "intent" -> new Subject(kind, intentOf(account, intent));
            default -> new Subject("account", account.id());
        };
    }

    /** One purchase intent: the account with what is wanted for which use. */
    private static UUID intentOf(Claimed account, RegisterIntent intent) {
        var text = account.id() + "/" + intent.productLine() + "/" + intent.use();
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
