package io.keyhold.server.account;

import io.keyhold.server.kernel.Refusal;
import java.util.Optional;
import java.util.UUID;

/**
 * May stand against a change of where an account belongs or of whether it is there at all, as a protection does that somebody
 * relies on. Asked in the change's transaction, with the account's row locked, before anything is written; merges ask {@link MergeParticipant}.
 */
public interface TieGuard {
    /** Why not; none when the account may change so. */
    Optional<Refusal> objection(UUID tenantId, UUID accountId, Change change);

    /** What is to become of the account. */
    sealed interface Change {
        /**
         * It goes with its branches to another group.
         *
         * @param rootId the top of the group it belongs to from then on; itself when it leaves all groups
         */
        record Placed(UUID rootId) implements Change {}

        /** It goes out of the ledger's daily use. */
        record Archived() implements Change {}

        /** It was a person, and is forgotten. */
        record Erased() implements Change {}
    }
}
