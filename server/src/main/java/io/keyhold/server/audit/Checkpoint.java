package io.keyhold.server.audit;

import java.time.LocalDate;

/**
 * How a company's chain stood at the end of a day. Kept outside, it proves that nothing up to it was changed, whoever has the database.
 *
 * @param number the day's last receipt
 * @param hash its hash
 */
public record Checkpoint(LocalDate day, long number, String hash) {}
