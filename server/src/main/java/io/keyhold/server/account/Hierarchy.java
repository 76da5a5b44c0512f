package io.keyhold.server.account;

import io.keyhold.server.access.Caller;
import io.keyhold.server.kernel.Outcome;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How accounts belong together: groups with branches, sites, carriers. */
public interface Hierarchy {
    /** Puts the account under another one, or under none; refused when that would make a circle. */
    Outcome<AccountRef> placeUnder(Caller caller, UUID accountId, long version, @Nullable UUID parentId);

    /** Says at which mine or work site the account's trucks run; null for none. */
    Outcome<AccountRef> workAt(Caller caller, UUID accountId, long version, @Nullable UUID siteId);

    /** Opens a mine or work site; one of the same name in the same place is the same. */
    Outcome<Site> openSite(Caller caller, String name, String divisionCode);

    /** Records, or takes back, that the carrier hauls for the account. */
    Outcome<AccountRef> carries(Caller caller, UUID accountId, long version, UUID carrierId, boolean hauls);
}
