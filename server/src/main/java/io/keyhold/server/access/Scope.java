package io.keyhold.server.access;

import java.util.List;
import java.util.UUID;

/**
 * Which rows a caller sees: all of the company's, or those that carry one of some keys. This is the one scope predicate; each
 * module that lists writes its rows' keys with {@link Key} and asks for them here, and nothing else decides what is seen.
 */
public sealed interface Scope {
    /** Every row of the company. */
    record All() implements Scope {}

    /** The rows that carry at least one of the keys. No key means no row. */
    record Keys(List<String> keys) implements Scope {
        public Keys {
            keys = List.copyOf(keys);
        }
    }

    /** How a key is written. */
    final class Key {
        private Key() {}

        /** Own: the person keeps the row. */
        public static String person(UUID personId) {
            return "p:" + personId;
        }

        /** Unit: the row belongs to just this unit. */
        public static String unit(UUID unitId) {
            return "u:" + unitId;
        }

        /** Unit and below: the row belongs to the unit or to one under it. */
        public static String below(UUID unitId) {
            return "b:" + unitId;
        }

        /** Territory: the row's place, by its code of GB/T 2260. */
        public static String place(String divisionCode) {
            return "d:" + divisionCode;
        }
    }
}
