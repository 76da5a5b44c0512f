package io.keyhold.server.account;

import io.keyhold.server.access.Caller;
import io.keyhold.server.kernel.Outcome;
import io.keyhold.server.kernel.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes one account of two, and sets them apart again. All of it needs {@code duplicates.rule}. */
public interface Merges {
    /**
     * What {@link #merge} would come to, tried out and taken back; refused for the same reasons. Where other modules stand against
     * it, their reasons are told with the outlook.
     */
    Outcome<Outlook> outlook(Caller caller, MergeAccounts command);

    /** Merges in one transaction; links to the merged account lead to the kept one from then on. */
    Outcome<Merge> merge(Caller caller, MergeAccounts command);

    /** Brings both back as they were; what came to the kept account since stays there. Refused, saying why, when that cannot be. */
    Outcome<Merge> undo(Caller caller, UUID mergeId, String reason);

    /** The merges, the latest first. */
    Outcome<Page> page(Caller caller, @Nullable Cursor after, int limit);

    /**
     * The kept account after a merge.
     *
     * @param trucks of all makes it holds; null when restricted
     * @param groupTrucks of its group
     * @param tier null when the handbook cannot decide it
     * @param objections why the merge would be refused all the same, for the caller to settle first
     */
    record Outlook(
            String name,
            @Nullable Long trucks,
            @Nullable Long groupTrucks,
            @Nullable String kind,
            @Nullable String tier,
            Moves moves,
            List<Refusal> objections) {}

    /** How much is carried over. */
    record Moves(int figures, int purchases, int contacts, int branches, int carriers) {}

    /**
     * A merge.
     *
     * @param undoneAt null while it stands
     */
    record Merge(
            UUID id,
            Named kept,
            Named merged,
            String reason,
            String mergedBy,
            Instant mergedAt,
            @Nullable String undoneBy,
            @Nullable Instant undoneAt,
            @Nullable String undoReason) {}

    /** An account as people know it. */
    record Named(UUID id, long number, String name) {}

    /** Where a page ended. */
    record Cursor(Instant at, UUID id) {}

    /** A page; {@code next} is null at the end. */
    record Page(List<Merge> rows, @Nullable Cursor next) {}
}
