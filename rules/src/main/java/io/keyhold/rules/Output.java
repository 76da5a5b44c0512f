package io.keyhold.rules;

import org.jspecify.annotations.Nullable;

/** A column of results; {@code many} for a list of codes. */
public record Output(
        String name, ValueType type, boolean many, @Nullable Unit unit, Label label) {}
