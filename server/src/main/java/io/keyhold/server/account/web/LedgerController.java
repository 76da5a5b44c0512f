package io.keyhold.server.account.web;

import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Permission;
import io.keyhold.server.account.Ledger;
import io.keyhold.server.kernel.web.Replies;
import io.keyhold.server.organization.Organizations;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
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
            @ParameterObject LedgerFilter filter,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        Replies.require(caller.may(Permission.ACCOUNT_READ), "not-permitted");
        var query = filter.query(Cursors.read(filter.order(), after), Math.clamp(limit, 1, MOST_ROWS));
        return AccountAnswers.Page.of(
                ledger.page(caller, query), query.sort(), caller, organizations.map(caller.tenantId()));
    }

    @GetMapping("/{id}")
    AccountAnswers.Account account(Caller caller, @PathVariable UUID id) {
        Replies.require(caller.may(Permission.ACCOUNT_READ), "not-permitted");
        var page = Replies.found(ledger.account(caller, id), "no-such-account");
        return AccountAnswers.Account.of(page, caller, organizations.map(caller.tenantId()));
    }
}
