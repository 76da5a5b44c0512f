package io.keyhold.server.account;

import io.keyhold.server.kernel.Refusal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Has rows that point to accounts, and sees to them when two accounts are found to be one. Every method runs in the transaction of
 * the merge or of its undoing, with both accounts' rows locked; what it throws takes all of it back.
 */
public interface MergeParticipant {
    /** The noun under which what undoing needs is kept, such as {@code registration}; never changed once used. */
    String noun();

    /** Why the two cannot be merged as things are, such as two live protections; empty when nothing stands against it. */
    List<Refusal> objections(UUID tenantId, UUID keptId, UUID mergedId);

    /**
     * Points its rows from the merged account to the kept one.
     *
     * @return what {@link #undo} needs: texts, numbers, truth values, and lists and maps of them, which are kept as JSON
     */
    Map<String, Object> carry(Merging merging);

    /** Why the merge cannot be undone any more; empty when it can. */
    default List<Refusal> undoObjections(Merging merging, Map<String, Object> carried) {
        return List.of();
    }

    /** Points the rows back that {@link #carry} had taken along; what came later stays with the kept account. */
    void undo(Merging merging, Map<String, Object> carried);
}
