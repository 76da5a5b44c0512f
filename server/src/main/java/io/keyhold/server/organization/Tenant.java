package io.keyhold.server.organization;

import java.time.ZoneId;
import java.util.UUID;

/**
 * A company using the system (企业).
 *
 * @param ownBrand what its own trucks are called in its ledger
 * @param demo whether it is a demo company, whose business clock can be moved forward
 */
public record Tenant(UUID id, String name, String ownBrand, ZoneId zone, boolean demo) {}
