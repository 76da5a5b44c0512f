package io.keyhold.server.exchange;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import as its owner sees it.
 *
 * @param headerRow as the spreadsheet counts
 * @param mapping what the columns mean: confirmed, or until then guessed
 * @param notices what to know about the file, worded by their codes
 * @param fault why reading it failed or why it was not undone; null when nothing is wrong
 * @param rowsTotal rows to be checked or applied; null while unknown
 * @param rowsDone rows checked or applied so far
 * @param counts rows by what they are or became; null while a worker is busy
 */
public record ImportPage(
        UUID id,
        String fileName,
        ImportState state,
        int headerRow,
        List<ColumnHeader> headers,
        Mapping mapping,
        List<Remark> notices,
        @Nullable Remark fault,
        @Nullable Integer rowsTotal,
        int rowsDone,
        @Nullable Counts counts,
        String actorName,
        Instant uploadedAt,
        @Nullable Instant endedAt,
        long version) {

    /** Something to be said in words: a code and what its message needs. */
    public record Remark(String code, java.util.Map<String, String> params) {}

    /**
     * Rows by what they are or became.
     *
     * @param suspect suspected duplicates that nobody has decided on, or that shall be skipped: they stay out
     * @param toUpdate suspects that shall complete the account they are
     * @param toDistinguish suspects that shall become accounts of their own
     */
    public record Counts(
            int bad,
            int ready,
            int suspect,
            int toUpdate,
            int toDistinguish,
            int created,
            int updated,
            int skipped,
            int refused,
            int undone) {}
}
