package io.keyhold.server.founding;

import java.time.ZoneId;

/**
 * A company to found.
 *
 * @param ownBrand what the company's own trucks are called in its ledger
 * @param administrator the first administrator's own name
 * @param signIn the name the administrator signs in with
 * @param handbook the shipped pack it takes over, such as {@code truck-maker}; its gaps stay open
 */
public record FoundCompany(
        String name, String ownBrand, ZoneId zone, String administrator, String signIn, String handbook) {}
