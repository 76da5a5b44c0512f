package io.keyhold.server.account.web;

import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Permission;
import io.keyhold.server.account.AccountHistory;
import io.keyhold.server.kernel.web.Replies;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Who changed what of an account, and when. */
@RestController
class HistoryController {
    private final AccountHistory history;
    private final HistoryWords words;

    HistoryController(AccountHistory history, HistoryWords words) {
        this.history = history;
        this.words = words;
    }

    /** One change, in words. */
    record HistoryEntry(
            long version,
            Instant at,
            Instant effectiveAt,
            @Nullable String actor,
            String action,
            @Nullable String reason,
            List<ChangedFact> changes) {}

    /** One fact before and after, in words. */
    record ChangedFact(
            String field,
            String label,
            @Nullable String before,
            @Nullable String after) {}

    @GetMapping("/api/v1/accounts/{id}/tiers")
    List<AccountHistory.TierStep> tiers(Caller caller, @PathVariable UUID id) {
        Replies.require(caller.may(Permission.ACCOUNT_READ), "not-permitted");
        return Replies.found(history.tiers(caller, id), "no-such-account");
    }

    @GetMapping("/api/v1/accounts/{id}/history")
    List<HistoryEntry> history(Caller caller, @PathVariable UUID id, Locale locale) {
        Replies.require(caller.may(Permission.ACCOUNT_READ), "not-permitted");
        var entries = Replies.found(history.of(caller, id), "no-such-account");
        var told = words.in(caller.tenantId(), locale);
        return entries.stream()
                .map(entry -> new HistoryEntry(
                        entry.version(),
                        entry.recordedAt(),
                        entry.effectiveAt(),
                        told.person(entry.actorId()),
                        entry.action(),
                        entry.reason(),
                        entry.facts().stream()
                                .map(fact -> new ChangedFact(
                                        fact.name(),
                                        told.label(fact.name()),
                                        told.value(fact.name(), fact.before()),
                                        told.value(fact.name(), fact.after())))
                                .toList()))
                .toList();
    }
}
