package io.keyhold.server.account.internal;

import io.keyhold.server.account.internal.AccountState.Conclusions;
import io.keyhold.server.handbook.Handbooks;
import io.keyhold.server.handbook.NewDecision;
import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.kernel.Ids;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts an account's facts before the company's handbook: ownership, kind, region type and tier (AU-1, AU-3, AU-5, AU-6). */
@Component
class Judge {
    private final Handbooks handbooks;
    private final BusinessClock clock;

    Judge(Handbooks handbooks, BusinessClock clock) {
        this.handbooks = handbooks;
        this.clock = clock;
    }

    /** An account with new conclusions, and the decisions that say why. */
    record Judged(AccountState account, List<NewDecision> decisions) {}

    Judged judge(UUID tenantId, AccountState account, boolean groupSpansRegionTypes, String cause) {
        return judge(tenantId, today(tenantId), account, groupSpansRegionTypes, cause);
    }

    /** The same by another handbook than the one in force. */
    Judged judge(UUID tenantId, Book book, AccountState account, boolean groupSpansRegionTypes, String cause) {
        var at = clock.now(tenantId);
        var read = book.read(account, groupSpansRegionTypes);
        var kind = new NewDecision(Ids.next(), "account", account.id(), read.decide("kind"), at, cause);
        var tier = new NewDecision(Ids.next(), "account", account.id(), read.decide("tier"), at, cause);
        var conclusions = new Conclusions(
                read.code("ownership"),
                Book.code(kind.outcome()),
                read.code("regionType"),
                Book.code(tier.outcome()),
                kind.id(),
                tier.id());
        return new Judged(account.with(conclusions), List.of(kind, tier));
    }

    /** The handbook in force. */
    Book today(UUID tenantId) {
        return new Book(handbooks.of(tenantId), clock.today(tenantId));
    }

    /** The facts of one account, by the names of the handbook's catalogue. What is not known is left out. */
    static Map<String, Object> facts(AccountState account, boolean groupSpansRegionTypes) {
        var details = account.details();
        var counts = account.counts();
        var facts = new HashMap<String, Object>();
        facts.put("customerType", details.type().code());
        put(facts, "customerCategory", details.category());
        put(facts, "transportCategory", details.transportCategory());
        put(facts, "place", details.divisionCode());
        facts.put("trucksHeld", counts.trucks());
        facts.put("ourTrucks", counts.ours());
        // Special counts (AU-6) that add nothing to the account's own stay out of its reasons.
        if (counts.group() > counts.trucks()) {
            facts.put("trucksInGroup", counts.group());
            facts.put("groupSpansRegionTypes", groupSpansRegionTypes);
        }
        if (counts.site() > counts.trucks()) {
            facts.put("trucksAtSite", counts.site());
        }
        if (counts.largestPurchase() > counts.trucks()) {
            facts.put("largestSinglePurchase", counts.largestPurchase());
        }
        return facts;
    }

    private static void put(Map<String, Object> facts, String name, @Nullable String value) {
        if (value != null) {
            facts.put(name, value);
        }
    }
}
