package io.keyhold.rules;

/** One allowed value of a dictionary, or one choice of a gap. */
public record Code(String id, Label label) {}
