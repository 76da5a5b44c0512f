package io.keyhold.server.account.web;

import io.keyhold.server.access.Caller;
import io.keyhold.server.account.AccountRef;
import io.keyhold.server.account.Accounts;
import io.keyhold.server.account.Hierarchy;
import io.keyhold.server.account.Holdings;
import io.keyhold.server.account.web.AccountAnswers.Ref;
import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.kernel.web.Idempotent;
import io.keyhold.server.kernel.web.Replies;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Changes accounts. Each command answers with the account's new version. */
@RestController
@RequestMapping("/api/v1/accounts")
class AccountController {
    private final Accounts accounts;
    private final Holdings holdings;
    private final Hierarchy hierarchy;
    private final Idempotent idempotent;

    AccountController(Accounts accounts, Holdings holdings, Hierarchy hierarchy, Idempotent idempotent) {
        this.accounts = accounts;
        this.holdings = holdings;
        this.hierarchy = hierarchy;
        this.idempotent = idempotent;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Ref register(
            Caller caller,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody AccountForms.NewAccount form) {
        return idempotent.once(
                caller.tenantId(),
                caller.personId(),
                key,
                form,
                Ref.class,
                () -> ref(accounts.register(caller, form.register())));
    }

    @PatchMapping("/{id}")
    Ref amend(Caller caller, @PathVariable UUID id, @RequestBody AccountForms.Amendment form) {
        return ref(accounts.amend(caller, form.of(id)));
    }

    @PutMapping("/{id}/holdings")
    Ref record(Caller caller, @PathVariable UUID id, @RequestBody AccountForms.Figures form) {
        var figures = form.holdings().stream().map(AccountForms.Figure::figure).toList();
        return ref(holdings.record(caller, id, form.version(), figures));
    }

    @DeleteMapping("/{id}/holdings/{holdingId}")
    Ref strike(Caller caller, @PathVariable UUID id, @PathVariable UUID holdingId, @RequestParam long version) {
        return ref(holdings.strike(caller, id, version, holdingId));
    }

    @PostMapping("/{id}/purchases")
    Ref purchased(Caller caller, @PathVariable UUID id, @RequestBody AccountForms.NewPurchase form) {
        return ref(
                holdings.purchased(caller, id, form.version(), form.modelClass(), form.quantity(), form.purchasedOn()));
    }

    @DeleteMapping("/{id}/purchases/{purchaseId}")
    Ref strikePurchase(
            Caller caller, @PathVariable UUID id, @PathVariable UUID purchaseId, @RequestParam long version) {
        return ref(holdings.strikePurchase(caller, id, version, purchaseId));
    }

    @PutMapping("/{id}/parent")
    Ref placeUnder(Caller caller, @PathVariable UUID id, @RequestBody AccountForms.Placement form) {
        return ref(hierarchy.placeUnder(caller, id, form.version(), form.parentId()));
    }

    @PutMapping("/{id}/site")
    Ref workAt(Caller caller, @PathVariable UUID id, @RequestBody AccountForms.Placing form) {
        return ref(hierarchy.workAt(caller, id, form.version(), form.siteId()));
    }

    @PutMapping("/{id}/carriers")
    Ref carries(Caller caller, @PathVariable UUID id, @RequestBody AccountForms.CarrierLink form) {
        return ref(hierarchy.carries(caller, id, form.version(), form.carrierId(), form.hauls()));
    }

    @PostMapping("/{id}/archive")
    Ref archive(Caller caller, @PathVariable UUID id, @RequestBody AccountForms.Versioned form) {
        return ref(accounts.archive(caller, id, form.version(), form.reason()));
    }

    @PostMapping("/{id}/restore")
    Ref restore(Caller caller, @PathVariable UUID id, @RequestBody AccountForms.Versioned form) {
        return ref(accounts.restore(caller, id, form.version()));
    }

    @PostMapping("/{id}/erase")
    Ref erase(Caller caller, @PathVariable UUID id, @RequestBody AccountForms.Versioned form) {
        return ref(accounts.erase(caller, id, form.version(), form.reason() == null ? "" : form.reason()));
    }

    @PostMapping("/{id}/distinct")
    Ref distinguish(Caller caller, @PathVariable UUID id, @RequestBody AccountForms.Distinction form) {
        return ref(accounts.distinguish(caller, id, form.version(), form.discriminator(), form.reason()));
    }

    private static Ref ref(Outcome<AccountRef> outcome) {
        var ref = Replies.value(outcome);
        return new Ref(ref.id(), ref.number(), ref.version());
    }
}
