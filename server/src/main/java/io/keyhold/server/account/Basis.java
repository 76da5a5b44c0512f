package io.keyhold.server.account;

import io.keyhold.rules.Handbook;
import java.time.LocalDate;

/** What a draft is compared with. */
public sealed interface Basis {
    /** What is kept with each account now, on what it holds now. */
    record Kept() implements Basis {}

    /**
     * What another handbook decides, both on the facts of a past day: holdings as of that day or before, purchases made by then. Who
     * belongs to which group and site, and all else that is told of accounts, is as it is now.
     */
    record AsOf(LocalDate day, Handbook compared) implements Basis {}
}
