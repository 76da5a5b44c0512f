package io.keyhold.matching;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a company when someone asks whether it is another one.
 *
 * @param name as written; legal or short
 * @param uscc its credit code as written; one that is not valid counts as none
 * @param place the code of its division by GB/T 2260, six digits
 */
public record Company(
        String name, @Nullable String uscc, @Nullable String place) {

    /** A company of which only the name is known. */
    public static Company named(String name) {
        return new Company(name, null, null);
    }
}
