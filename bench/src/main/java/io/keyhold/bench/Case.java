package io.keyhold.bench;

import io.keyhold.bench.Client.Request;
import java.util.function.Supplier;

/**
 * A request to measure, made anew each time.
 *
 * @param bounded whether its cost may hardly grow with the ledger: what the targets speak of
 */
record Case(String name, boolean bounded, Firm.Asker asker, Supplier<Request> requests) {
    boolean list() {
        return !name.equals("create") && !name.equals("account");
    }
}
