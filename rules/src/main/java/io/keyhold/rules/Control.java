package io.keyhold.rules;

/**
 * How a handbook is a controlled document: its number, the clause that says so, and the approval chain whose steps sign
 * each version, one after the other.
 *
 * @param signing the name of an approval chain of the pack; its roles are the product's
 */
public record Control(String number, String clause, String signing) {}
