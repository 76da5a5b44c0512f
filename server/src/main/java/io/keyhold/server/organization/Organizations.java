package io.keyhold.server.organization;

import java.util.UUID;

/** Gives a company's units and territories as they stand now. */
public interface Organizations {
    /** Today's map by the company's business clock; kept in memory until units or territories change. */
    OrganizationMap map(UUID tenantId);

    /** The same as the present transaction sees it, its own changes included; read anew. */
    OrganizationMap mapInTransaction(UUID tenantId);
}
