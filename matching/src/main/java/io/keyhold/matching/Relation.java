package io.keyhold.matching;

/** How the same part of two names compares. */
enum Relation {
    EQUAL,
    /** One lies within the other, or they are two words for nearly the same. */
    NEAR,
    /** Only one of the two names has the part. */
    ONE,
    OTHER
}
