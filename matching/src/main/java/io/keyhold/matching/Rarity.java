package io.keyhold.matching;

/** How many companies' names hold some words: counted in a ledger, or guessed from the words while there is too little to count. */
public interface Rarity {
    /** The guess by hand, for a ledger of no particular trade that has yet to grow. */
    Rarity PRIOR = new PriorRarity();

    /**
     * How many of a million companies' names hold these words.
     *
     * @param words a brand, normalised; an upper bound such as that of its rarest two neighbouring characters will do
     */
    double perMillion(String words);

    /** Whether it has seen so many companies that words it does not know are more likely a slip of the pen than a brand. */
    boolean knowsMost();
}
