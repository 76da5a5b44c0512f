package io.keyhold.server.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account with all that hangs on it.
 *
 * @param groupTrucks trucks of the whole group (AU-6, first rule); null when restricted
 * @param siteTrucks trucks at its site (AU-6, second rule); null when restricted
 * @param kindDecisionId the decision that says why it is of its kind
 * @param tierDecisionId the decision that says why it is in its tier, or why that is undecided
 */
public record AccountPage(
        LedgerRow row,
        AccountDetails details,
        String discriminator,
        long version,
        @Nullable UUID parentId,
        UUID rootId,
        @Nullable Site site,
        @Nullable Long groupTrucks,
        @Nullable Long siteTrucks,
        long largestPurchase,
        @Nullable UUID kindDecisionId,
        @Nullable UUID tierDecisionId,
        List<Holding> holdings,
        List<Purchase> purchases,
        List<Contact> contacts,
        List<Relative> group,
        List<Relative> carriers,
        List<Former> former) {
    /** An account that was merged into this one; its history can be read under its own id. */
    public record Former(UUID id, long number, String name) {}

    /** A figure as recorded; {@code current} when it is the latest of its brand and class. */
    public record Holding(
            UUID id,
            HoldingFigure figure,
            boolean current,
            @Nullable UUID actorId,
            Instant recordedAt) {}

    /** One purchase in one go. */
    public record Purchase(UUID id, String modelClass, long quantity, LocalDate purchasedOn) {}

    /** A contact; the phone and e-mail address are null for a caller who may not read them. An erased one has no name either. */
    public record Contact(UUID id, ContactDetails details, long version, boolean masked, boolean erased) {}

    /** Another account of the group, or a carrier. One the caller may not see has no name. */
    public record Relative(
            UUID id,
            @Nullable UUID parentId,
            long number,
            @Nullable String name,
            @Nullable String tier,
            @Nullable Long trucks) {}
}
