package io.keyhold.rules;

/**
 * What happens when several rows match, by DMN's words. UNIQUE refuses; ANY takes them when they agree; FIRST takes the
 * topmost; PRIORITY the one whose result stands first in its dictionary. RULE_ORDER and OUTPUT_ORDER give all results in
 * a list, as COLLECT does, which may also add them up ({@link Aggregate}).
 */
public enum Hit {
    UNIQUE,
    ANY,
    FIRST,
    PRIORITY,
    RULE_ORDER,
    OUTPUT_ORDER,
    COLLECT;

    /** What COLLECT makes of the results: a list, their sum, the least, the greatest, or how many there are. */
    public enum Aggregate {
        LIST,
        SUM,
        MIN,
        MAX,
        COUNT
    }

    /** Whether several rows may decide together. */
    boolean isMany() {
        return this == RULE_ORDER || this == OUTPUT_ORDER || this == COLLECT;
    }
}
