package io.keyhold.server.organization;

/**
 * How many things of a kind a person keeps.
 *
 * @param kind the things' noun, such as {@code accounts}
 */
public record Kept(String kind, long count) {}
