package io.keyhold.rules;

import org.jspecify.annotations.Nullable;

/** A numbered rule of a handbook, told in our own words; {@code later} says what will carry it out while nothing does. */
public record Clause(
        String id, Label title, Label text, @Nullable Label later, Where where) {}
