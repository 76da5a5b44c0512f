package io.keyhold.rules;

import java.util.List;

/** Inputs for which a table means to give nothing, and why: no row is missing there. */
public record Silence(String id, Label why, String clause, List<Cell> when, Span span, Where where) {}
