package io.keyhold.server.account;

import java.util.Set;
import java.util.UUID;

/**
 * Make one account of a suspected pair.
 *
 * @param keptId the one that goes on
 * @param keptVersion its version as the person saw it; another one since then refuses the command
 * @param mergedVersion likewise of the one that leads on to it
 * @param fromMerged the fields whose value is taken from the merged account, by the names of {@link #FIELDS}
 */
public record MergeAccounts(
        UUID pairId, UUID keptId, long keptVersion, long mergedVersion, Set<String> fromMerged, String reason) {
    /** What can be chosen; {@code figures} says whose figures stand where both have one of the same day, brand and class. */
    public static final Set<String> FIELDS = Set.of(
            "name",
            "uscc",
            "divisionCode",
            "address",
            "industry",
            "category",
            "transportCategory",
            "dealerId",
            "keeperId",
            "parentId",
            "siteId",
            "figures");

    public MergeAccounts {
        fromMerged = Set.copyOf(fromMerged);
    }
}
