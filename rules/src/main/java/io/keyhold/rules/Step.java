package io.keyhold.rules;

import org.jspecify.annotations.Nullable;

/**
 * Something found on the way to a decision: another decision ({@code source} is its row), a measure ({@code source} is
 * the fact that counted), or a company's choice for a gap ({@code source} is who chose, {@code note} when and why).
 */
public record Step(
        Kind kind,
        String name,
        Object value,
        String clause,
        String source,
        @Nullable String note) {

    /** What kind of thing was found. */
    public enum Kind {
        DECISION("decision"),
        MEASURE("measure"),
        CHOICE("choice");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }
}
