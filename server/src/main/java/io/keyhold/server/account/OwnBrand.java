package io.keyhold.server.account;

import io.keyhold.server.access.Caller;
import io.keyhold.server.kernel.Outcome;

/** What a company's own trucks are called in its ledger. */
public interface OwnBrand {
    /**
     * Calls them by another name and renames what is kept under the old one, in one transaction. Refused when the name is another
     * make's ({@code brand-is-others}) or when an account holds trucks under both names ({@code brand-held-twice}).
     *
     * @return the name as it is from now on
     */
    Outcome<String> call(Caller caller, String brand);
}
