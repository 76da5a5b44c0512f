package io.keyhold.server.account;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of the ledger.
 *
 * @param next where the next page begins; null at the end
 * @param count rows that match, as far as counted
 * @param more whether there are more than counted
 */
public record LedgerPage(List<LedgerRow> rows, LedgerQuery.@Nullable Cursor next, int count, boolean more) {}
