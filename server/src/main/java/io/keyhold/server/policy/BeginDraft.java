package io.keyhold.server.policy;

/**
 * Begin a draft.
 *
 * @param pack the handbook, which is also the name of the shipped pack
 * @param fromTemplate whether it takes in the pack as shipped now
 * @param title what it is about, at most 200 characters
 */
public record BeginDraft(String pack, boolean fromTemplate, String title) {}
