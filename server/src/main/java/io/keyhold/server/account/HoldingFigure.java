package io.keyhold.server.account;

import java.time.LocalDate;

/**
 * How many trucks of one brand and model class an account held on a day.
 *
 * @param ours whether the brand is ours
 * @param quantity trucks, 0 to 1,000,000
 */
public record HoldingFigure(String brand, boolean ours, String modelClass, long quantity, LocalDate asOf) {}
