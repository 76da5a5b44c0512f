package io.keyhold.server.exchange;

import io.keyhold.server.access.Caller;
import io.keyhold.server.account.LedgerQuery;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.UUID;

/** Workbooks for download, written row by row while they are read from the database. */
public interface Workbooks {

    /** An empty ledger with an example, and a sheet that says which values its columns take. */
    void template(Locale locale, OutputStream out) throws IOException;

    /** The rows that were not imported as they stood in the file, and in a last column what is wrong with them. */
    void badRows(Caller caller, UUID importId, Locale locale, OutputStream out) throws IOException;

    /** The ledger as the query shows it to the caller. */
    void ledger(Caller caller, LedgerQuery query, Locale locale, OutputStream out) throws IOException;
}
