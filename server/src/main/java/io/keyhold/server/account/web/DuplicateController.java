package io.keyhold.server.account.web;

import io.keyhold.server.access.Caller;
import io.keyhold.server.account.Duplicates;
import io.keyhold.server.account.MergeAccounts;
import io.keyhold.server.account.Merges;
import io.keyhold.server.account.web.DuplicateAnswers.Pair;
import io.keyhold.server.account.web.DuplicateAnswers.Telling;
import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.kernel.web.Problem;
import io.keyhold.server.kernel.web.Problems;
import io.keyhold.server.kernel.web.Replies;
import io.keyhold.server.organization.Organizations;
import io.keyhold.server.organization.Places;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The queue of accounts that may be one, and what is ruled on each pair. */
@RestController
@RequestMapping("/api/v1/duplicates")
class DuplicateController {
    private static final int MOST_ROWS = 200;

    private final Duplicates duplicates;
    private final Merges merges;
    private final Organizations organizations;
    private final Places places;
    private final Problems problems;

    DuplicateController(
            Duplicates duplicates, Merges merges, Organizations organizations, Places places, Problems problems) {
        this.duplicates = duplicates;
        this.merges = merges;
        this.organizations = organizations;
        this.places = places;
        this.problems = problems;
    }

    /** Two accounts somebody takes to be one. */
    record Suspicion(UUID accountId, UUID otherId) {}

    /**
     * How two become one.
     *
     * @param fromMerged the fields whose value is taken from the account that does not go on
     */
    record MergeForm(
            UUID keptId,
            long keptVersion,
            long mergedVersion,
            @Nullable Set<String> fromMerged,
            @Nullable String reason) {
        MergeAccounts of(UUID pairId) {
            return new MergeAccounts(
                    pairId,
                    keptId,
                    keptVersion,
                    mergedVersion,
                    fromMerged == null ? Set.of() : fromMerged,
                    reason == null ? "" : reason);
        }
    }

    /** What a merge would come to, and in words what stands against it. */
    record Outlook(
            String name,
            @Nullable Long trucks,
            @Nullable Long groupTrucks,
            @Nullable String kind,
            @Nullable String tier,
            Merges.Moves moves,
            List<Problem> objections) {}

    @GetMapping
    DuplicateAnswers.Queue queue(
            Caller caller,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit,
            Locale locale) {
        var from = PageKeys.read(after, (score, id) -> new Duplicates.Cursor(Integer.parseInt(score), id));
        var page = Replies.value(duplicates.queue(caller, from, Math.clamp(limit, 1, MOST_ROWS)));
        var organization = organizations.map(caller.tenantId());
        var telling = new Telling(places, locale);
        var next = page.next();
        return new DuplicateAnswers.Queue(
                page.rows().stream()
                        .map(pair -> Pair.of(pair, organization, telling))
                        .toList(),
                next == null ? null : PageKeys.write(next.score(), next.id()),
                page.sweep());
    }

    @PostMapping
    Pair suspect(Caller caller, @RequestBody Suspicion form, Locale locale) {
        return pair(caller, duplicates.suspect(caller, form.accountId(), form.otherId()), locale);
    }

    @PostMapping("/sweep")
    Duplicates.Sweep lookAgain(Caller caller) {
        return Replies.value(duplicates.lookAgain(caller));
    }

    @GetMapping("/{id}")
    Pair pair(Caller caller, @PathVariable UUID id, Locale locale) {
        return pair(caller, duplicates.pair(caller, id), locale);
    }

    @PostMapping("/{id}/outlook")
    Outlook outlook(Caller caller, @PathVariable UUID id, @RequestBody MergeForm form, Locale locale) {
        var outlook = Replies.value(merges.outlook(caller, form.of(id)));
        return new Outlook(
                outlook.name(),
                outlook.trucks(),
                outlook.groupTrucks(),
                outlook.kind(),
                outlook.tier(),
                outlook.moves(),
                outlook.objections().stream()
                        .map(why -> problems.problem(why, Problems.statusOf(why.kind()), locale))
                        .toList());
    }

    @PostMapping("/{id}/merge")
    Merges.Merge merge(Caller caller, @PathVariable UUID id, @RequestBody MergeForm form) {
        return Replies.value(merges.merge(caller, form.of(id)));
    }

    @PostMapping("/{id}/not-same")
    Pair notSame(Caller caller, @PathVariable UUID id, @RequestBody AccountForms.Reason form, Locale locale) {
        return pair(caller, duplicates.notSame(caller, id, form.reason()), locale);
    }

    private Pair pair(Caller caller, Outcome<io.keyhold.server.account.SuspectedPair> pair, Locale locale) {
        return Pair.of(Replies.value(pair), organizations.map(caller.tenantId()), new Telling(places, locale));
    }
}
