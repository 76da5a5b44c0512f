package io.keyhold.server.account.internal;

import io.keyhold.server.account.AccountDetails;
import io.keyhold.server.account.AccountRef;
import io.keyhold.server.account.AccountType;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account as the tables hold it, for a command to change. */
record AccountState(
        UUID id,
        long number,
        long version,
        String state,
        AccountDetails details,
        String nameKey,
        String discriminator,
        @Nullable UUID unitId,
        Ties ties,
        Counts counts,
        Conclusions conclusions,
        @Nullable UUID importId) {
    /** Army and police accounts: their sites and holdings appear in no search, export or API. */
    private static final Set<String> RESTRICTED = Set.of("army", "police");

    /** To whom it belongs: the account above, the top of the group (itself when none), the site. */
    record Ties(
            @Nullable UUID parentId, UUID rootId, @Nullable UUID siteId) {}

    /** Trucks: all makes, ours, the group's, the site's, and the largest purchase in one go. */
    record Counts(long trucks, long ours, long group, long site, long largestPurchase) {
        Counts of(long allMakes, long ourMake) {
            return new Counts(allMakes, ourMake, group, site, largestPurchase);
        }

        Counts withGroup(long trucksOfGroup) {
            return new Counts(trucks, ours, trucksOfGroup, site, largestPurchase);
        }

        Counts withSite(long trucksAtSite) {
            return new Counts(trucks, ours, group, trucksAtSite, largestPurchase);
        }

        Counts withPurchase(long quantity) {
            return withLargestPurchase(Math.max(largestPurchase, quantity));
        }

        Counts withLargestPurchase(long quantity) {
            return new Counts(trucks, ours, group, site, quantity);
        }
    }

    /** What the handbook concluded; null is undecided. */
    record Conclusions(
            @Nullable String ownership,
            @Nullable String kind,
            @Nullable String regionType,
            @Nullable String tier,
            @Nullable UUID kindDecisionId,
            @Nullable UUID tierDecisionId) {
        static final Conclusions NONE = new Conclusions(null, null, null, null, null, null);
    }

    boolean active() {
        return state.equals("active");
    }

    /** Nobody is left to decide about when it was erased, or goes on as another one. */
    boolean decided() {
        return !state.equals("erased") && !state.equals("merged");
    }

    boolean restricted() {
        return details.category() != null && RESTRICTED.contains(details.category());
    }

    boolean organisation() {
        return details.type() == AccountType.ORGANISATION;
    }

    AccountRef ref() {
        return new AccountRef(id, number, version);
    }

    AccountState next() {
        return new AccountState(
                id,
                number,
                version + 1,
                state,
                details,
                nameKey,
                discriminator,
                unitId,
                ties,
                counts,
                conclusions,
                importId);
    }

    AccountState with(AccountDetails newDetails, String newNameKey, @Nullable UUID newUnitId) {
        return new AccountState(
                id,
                number,
                version,
                state,
                newDetails,
                newNameKey,
                discriminator,
                newUnitId,
                ties,
                counts,
                conclusions,
                importId);
    }

    AccountState with(Ties newTies) {
        return new AccountState(
                id,
                number,
                version,
                state,
                details,
                nameKey,
                discriminator,
                unitId,
                newTies,
                counts,
                conclusions,
                importId);
    }

    AccountState with(Counts newCounts) {
        return new AccountState(
                id,
                number,
                version,
                state,
                details,
                nameKey,
                discriminator,
                unitId,
                ties,
                newCounts,
                conclusions,
                importId);
    }

    AccountState with(Conclusions newConclusions) {
        return new AccountState(
                id,
                number,
                version,
                state,
                details,
                nameKey,
                discriminator,
                unitId,
                ties,
                counts,
                newConclusions,
                importId);
    }

    AccountState withState(String newState) {
        return new AccountState(
                id,
                number,
                version,
                newState,
                details,
                nameKey,
                discriminator,
                unitId,
                ties,
                counts,
                conclusions,
                importId);
    }

    AccountState withDiscriminator(String newDiscriminator) {
        return new AccountState(
                id,
                number,
                version,
                state,
                details,
                nameKey,
                newDiscriminator,
                unitId,
                ties,
                counts,
                conclusions,
                importId);
    }

    /** What the log of changes keeps of it: the recorded facts, without what is derived from them. */
    Map<String, Object> facts() {
        var facts = new java.util.LinkedHashMap<String, Object>();
        facts.put("type", details.type().code());
        facts.put("name", details.name());
        put(facts, "uscc", details.uscc());
        put(facts, "divisionCode", details.divisionCode());
        put(facts, "address", details.address());
        put(facts, "industry", details.industry());
        put(facts, "category", details.category());
        put(facts, "transportCategory", details.transportCategory());
        put(facts, "dealerId", details.dealerId());
        put(facts, "keeperId", details.keeperId());
        put(facts, "discriminator", discriminator.isEmpty() ? null : discriminator);
        put(facts, "parentId", ties.parentId());
        put(facts, "siteId", ties.siteId());
        facts.put("trucks", counts.trucks());
        facts.put("ourTrucks", counts.ours());
        facts.put("largestPurchase", counts.largestPurchase());
        facts.put("state", state);
        return facts;
    }

    private static void put(Map<String, Object> facts, String name, @Nullable Object value) {
        if (value != null) {
            facts.put(name, value instanceof UUID id ? id.toString() : value);
        }
    }
}
