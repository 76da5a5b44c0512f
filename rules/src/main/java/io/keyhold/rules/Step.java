package io.keyhold.rules;

/**
 * Something found on the way to a decision: another decision ({@code source} is its row), a measure ({@code source} is
 * the fact that counted), or a company's choice for a gap ({@code source} says by whom, why and when).
 */
public record Step(Kind kind, String name, Object value, String clause, String source) {

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
