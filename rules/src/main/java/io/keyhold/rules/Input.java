package io.keyhold.rules;

import org.jspecify.annotations.Nullable;

/** A column of conditions: a fact, or the output of another decision ({@code decision} names it). */
public record Input(
        String name,
        ValueType type,
        @Nullable Unit unit,
        Label label,
        @Nullable String decision) {}
