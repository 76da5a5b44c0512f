package io.keyhold.server.registration;

import io.keyhold.server.access.Caller;
import io.keyhold.server.kernel.Outcome;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Registers purchase intents out of a spreadsheet: each good row as if its form had been sent, in a transaction of its own and in the
 * order of the rows. An upload is its uploader's alone and is kept for {@link #DAYS_KEPT} days; the registrations stay.
 */
public interface IntentUploads {
    int MOST_ROWS = 1_000;
    int DAYS_KEPT = 30;

    /** Reads a sheet and says of each row what is wrong with it; nothing is registered yet, no name is tried. */
    Outcome<IntentUpload> upload(Caller caller, String fileName, InputStream content);

    /**
     * Reads the rows once more, by what each column means, from A on; none is not read. Only while nothing is registered yet; refused too
     * when two columns mean the same ({@code registration-columns-wrong}).
     */
    Outcome<IntentUpload> read(Caller caller, UUID id, List<Optional<IntentColumn>> meanings);

    /** Lets a worker register the rows that are good, or go on with them; a row is never registered twice. */
    Outcome<IntentUpload> confirm(Caller caller, UUID id);

    /** Registers no further row; what was registered stays. */
    Outcome<IntentUpload> stop(Caller caller, UUID id);

    /** Forgets an upload that no worker has; what was registered stays. */
    Outcome<IntentUpload> discard(Caller caller, UUID id);

    /** None when there is no such upload, or it is another's. */
    Optional<IntentUpload> find(Caller caller, UUID id);

    /** The caller's, the latest first. */
    List<IntentUpload> recent(Caller caller, int limit);

    /** Its rows in their order; none as in {@link #find}. */
    Optional<List<IntentRow>> rows(Caller caller, UUID id);
}
