package io.keyhold.server.exchange.internal;

import io.keyhold.server.account.AccountDetails;
import io.keyhold.server.account.ContactDetails;
import io.keyhold.server.account.HoldingFigure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a row means to the ledger. */
record RowDraft(
        AccountDetails details,
        List<HoldingFigure> holdings,
        @Nullable ContactDetails contact) {}
