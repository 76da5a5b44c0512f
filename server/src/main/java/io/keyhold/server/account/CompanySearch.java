package io.keyhold.server.account;

import java.util.List;
import java.util.UUID;

/** Is this company in the ledger, under whatever spelling? Looks through the whole company's ledger, so the caller must mask. */
public interface CompanySearch {
    /**
     * Accounts that may be the company, best first, none that surely is another one. Sees what the present transaction wrote and all that
     * is committed; at most three statements. Organisations only, archived ones too; never those erased, nor those merged into another,
     * which goes by their name from then on.
     */
    List<Candidate> find(UUID tenantId, CompanyQuery query, int limit);
}
