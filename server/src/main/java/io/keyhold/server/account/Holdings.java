package io.keyhold.server.account;

import io.keyhold.server.access.Caller;
import io.keyhold.server.kernel.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What accounts hold, ours and others' (AU-1). The group's and the site's counts follow in the same transaction (AU-6). */
public interface Holdings {
    /** Records figures of a day; a figure of the same day, brand and class replaces the one before, which stays in the history. */
    Outcome<AccountRef> record(Caller caller, UUID accountId, long version, List<HoldingFigure> figures);

    /** Strikes a wrong figure out. */
    Outcome<AccountRef> strike(Caller caller, UUID accountId, long version, UUID holdingId);

    /** Records one purchase in one go, which may give a tier by itself (AU-6, third rule). */
    Outcome<AccountRef> purchased(
            Caller caller, UUID accountId, long version, String modelClass, long quantity, LocalDate on);

    /** Strikes a wrong purchase out. */
    Outcome<AccountRef> strikePurchase(Caller caller, UUID accountId, long version, UUID purchaseId);
}
