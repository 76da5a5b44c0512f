package io.keyhold.server.account.web;

import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Permission;
import io.keyhold.server.account.Ledger;
import io.keyhold.server.account.LedgerQuery;
import io.keyhold.server.account.LedgerQuery.Sort;
import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.kernel.web.RefusedException;
import io.keyhold.server.kernel.web.Replies;
import io.keyhold.server.organization.Organizations;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads the ledger. */
@RestController
@RequestMapping("/api/v1/accounts")
class LedgerController {
    private static final int MOST_ROWS = 200;

    private final Ledger ledger;
    private final Organizations organizations;

    LedgerController(Ledger ledger, Organizations organizations) {
        this.ledger = ledger;
        this.organizations = organizations;
    }

    @GetMapping
    AccountAnswers.Page page(
            Caller caller,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable List<String> tier,
            @RequestParam(required = false) @Nullable List<String> kind,
            @RequestParam(required = false) @Nullable List<String> ownership,
            @RequestParam(required = false) @Nullable List<String> regionType,
            @RequestParam(required = false) @Nullable List<String> division,
            @RequestParam(required = false) @Nullable List<String> industry,
            @RequestParam(required = false) @Nullable List<String> state,
            @RequestParam(defaultValue = "false") boolean undecided,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "-number") String sort,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        Replies.require(caller.may(Permission.ACCOUNT_READ), "not-permitted");
        var query = new LedgerQuery(
                q,
                set(tier),
                set(kind),
                set(ownership),
                set(regionType),
                set(division),
                set(industry),
                set(state),
                undecided,
                mine,
                sort(sort),
                Cursors.read(after),
                Math.clamp(limit, 1, MOST_ROWS));
        return AccountAnswers.Page.of(ledger.page(caller, query), caller, organizations.map(caller.tenantId()));
    }

    @GetMapping("/{id}")
    AccountAnswers.Account account(Caller caller, @PathVariable UUID id) {
        Replies.require(caller.may(Permission.ACCOUNT_READ), "not-permitted");
        var page = Replies.found(ledger.account(caller, id), "no-such-account");
        return AccountAnswers.Account.of(page, caller, organizations.map(caller.tenantId()));
    }

    private static Set<String> set(@Nullable List<String> values) {
        return values == null ? Set.of() : Set.copyOf(values);
    }

    private static Sort sort(String code) {
        return Arrays.stream(Sort.values())
                .filter(sort -> sort.code().equals(code))
                .findFirst()
                .orElseThrow(() ->
                        new RefusedException(Refusal.invalid("no-such-code", Map.of("field", "sort", "value", code))));
    }
}
