package io.keyhold.server.kernel;

import java.util.UUID;

/** There is a new company; published in the transaction that makes it. */
public record CompanyFounded(UUID tenantId) {}
