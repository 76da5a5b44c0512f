package io.keyhold.server.registration;

/**
 * How many vehicles of a model class the customer wants.
 *
 * @param quantity vehicles, 1 to 1,000,000
 */
public record WantedModel(String modelClass, long quantity) {}
