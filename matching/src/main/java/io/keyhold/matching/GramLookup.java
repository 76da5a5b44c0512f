package io.keyhold.matching;

import java.util.SequencedSet;

/** How to find the names that contain a keyword. */
public sealed interface GramLookup {

    /** The keyword in the form in which it is compared with normalised names. */
    NormalisedName keyword();

    /** Look up the names that have all of these grams (at least one), then compare with the keyword. */
    record ByGrams(NormalisedName keyword, SequencedSet<String> grams) implements GramLookup {}

    /** One character, nothing at all, or everyday words only: so many names have it that a scan in list order is best. */
    record TooCommon(NormalisedName keyword) implements GramLookup {}
}
