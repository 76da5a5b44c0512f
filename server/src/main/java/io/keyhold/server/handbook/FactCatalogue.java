package io.keyhold.server.handbook;

import io.keyhold.rules.Fact;
import java.util.Map;
import java.util.UUID;

/** The facts a company's handbook may ask for: name, type, unit, words, owning module. */
public interface FactCatalogue {
    /** By name; those of the newest version. */
    Map<String, Fact> asked(UUID tenantId);
}
