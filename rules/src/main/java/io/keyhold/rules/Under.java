package io.keyhold.rules;

/** A row counts only under this choice of a gap; while the gap is open the row leaves its cases undecided. */
public record Under(String gap, String choice) {}
