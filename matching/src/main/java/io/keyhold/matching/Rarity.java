package io.keyhold.matching;

/** How telling the words of a name are: learnt from a ledger, or a prior by hand for one that is still small. */
public interface Rarity {

    /**
     * How little of all companies bear this brand, from 0 (every tenth) to 1000 (none but one in a million).
     *
     * @param brand normalised, without place, trade and legal form
     */
    int of(String brand);
}
