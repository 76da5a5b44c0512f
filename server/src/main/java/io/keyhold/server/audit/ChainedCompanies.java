package io.keyhold.server.audit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The companies on this server, each with a chain of receipts of its own. */
public interface ChainedCompanies {
    /** A company by its id and name. */
    record ChainedCompany(UUID id, String name) {}

    List<ChainedCompany> all();

    Optional<ChainedCompany> find(UUID id);
}
