package io.keyhold.server.exchange;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of an import.
 *
 * @param number as the spreadsheet counts
 * @param state bad, ready, suspect, created, updated, skipped, refused or undone
 * @param suspicion why it may be a duplicate; null when nothing suggests it
 * @param accountId the account it became or completed
 */
public record ImportRow(
        int number,
        String state,
        String name,
        @Nullable String uscc,
        List<RowProblem> problems,
        @Nullable Suspicion suspicion,
        @Nullable DuplicateChoice choice,
        @Nullable UUID accountId) {

    /**
     * @param reason {@code code} or {@code name}: what is the same
     * @param row the earlier row of the file that has it
     * @param account the account of the ledger that has it; without id and name when the caller may not see it
     */
    public record Suspicion(
            String reason, @Nullable Integer row, @Nullable KnownAccount account) {}

    /** An account of the ledger; id, number and name are null when the caller may not see it. */
    public record KnownAccount(
            @Nullable UUID id,
            @Nullable Long number,
            @Nullable String name) {}
}
