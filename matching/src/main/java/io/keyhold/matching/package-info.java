/**
 * Is this company that company? What a name and a credit code are, without regard to how they were typed. Plain Java:
 * the search itself lives with the ledger.
 */
@NullMarked
package io.keyhold.matching;

import org.jspecify.annotations.NullMarked;
