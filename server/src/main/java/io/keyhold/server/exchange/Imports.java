package io.keyhold.server.exchange;

import io.keyhold.server.access.Caller;
import io.keyhold.server.kernel.Outcome;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Brings spreadsheets into the ledger: file, meaning of its columns, check of every row, choice about suspected
 * duplicates, application in batches, undoing. What takes long is done by a worker and goes on after a restart; whoever
 * uploaded a file, and nobody else, sees and steers its import.
 */
public interface Imports {

    /**
     * Keeps the file and guesses what its columns mean. Refused ({@code sheet-…}) when it cannot be read.
     *
     * @param content read to its end or to the limit, and not closed
     */
    Outcome<ImportPage> upload(Caller caller, String fileName, InputStream content);

    /** Confirms what the columns mean and has every row checked; may be done again until the import is applied. */
    Outcome<ImportPage> check(Caller caller, UUID importId, Mapping mapping);

    /** Says what to do with suspected duplicates: with the given rows, or with all when none are given. */
    Outcome<ImportPage> choose(Caller caller, UUID importId, DuplicateChoice choice, Set<Integer> rows);

    /** Has the good rows brought into the ledger. */
    Outcome<ImportPage> apply(Caller caller, UUID importId);

    /** Has everything the import brought taken out again; not once any of it was changed by someone. */
    Outcome<ImportPage> undo(Caller caller, UUID importId);

    Optional<ImportPage> find(Caller caller, UUID importId);

    /** The caller's imports, the latest first. */
    List<ImportPage> recent(Caller caller, int limit);

    /** Those of the caller's latest ones that are not over, or that failed, with the counts of their rows. */
    List<ImportPage> waiting(Caller caller, int limit);

    /** Rows in their order, of one state or of all, from behind a row on. */
    List<ImportRow> rows(Caller caller, UUID importId, @Nullable String state, int after, int limit);
}
