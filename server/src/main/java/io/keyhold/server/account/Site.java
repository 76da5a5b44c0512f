package io.keyhold.server.account;

import java.util.UUID;

/** A mine or work site whose vehicles count together (AU-6, second rule). */
public record Site(UUID id, String name, String divisionCode, long trucks) {}
