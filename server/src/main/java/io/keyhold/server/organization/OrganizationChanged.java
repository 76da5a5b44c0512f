package io.keyhold.server.organization;

import java.util.UUID;

/** Units, people, memberships or territories of a company changed: whoever remembers them asks anew, after the commit. */
public record OrganizationChanged(UUID tenantId) {}
