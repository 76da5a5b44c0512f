package io.keyhold.rules;

/** What a number counts. */
public record Unit(String name, Label label) {}
