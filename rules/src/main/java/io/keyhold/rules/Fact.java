package io.keyhold.rules;

import org.jspecify.annotations.Nullable;

/** A catalogued fact: what the handbook may ask about a case, and which module answers. */
public record Fact(String name, ValueType type, @Nullable Unit unit, Label label, String owner, Where where) {}
