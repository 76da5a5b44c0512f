package io.keyhold.server.account;

import org.jspecify.annotations.Nullable;

/**
 * A company as someone names it, who wants to know whether the ledger has it.
 *
 * @param name legal or short, as written
 * @param uscc as written; one that is not valid counts as none
 * @param divisionCode where it is, if known: GB/T 2260, six digits
 */
public record CompanyQuery(
        String name, @Nullable String uscc, @Nullable String divisionCode) {

    /** A company of which only the name is known. */
    public static CompanyQuery named(String name) {
        return new CompanyQuery(name, null, null);
    }
}
