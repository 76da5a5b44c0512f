package io.keyhold.server.account;

import io.keyhold.matching.Comparison;
import io.keyhold.matching.Verdict;
import io.keyhold.server.access.Caller;
import io.keyhold.server.kernel.Outcome;
import java.util.List;
import java.util.UUID;

/**
 * Asks whether the company knows an organisation already, before somebody enters it. Looks through the whole ledger; what lies
 * outside the caller's sight is "known to us, ask head office", never whose, since dealers are rivals. Every try is written down.
 */
public interface EntryCheck {
    /**
     * The answer, or {@code too-many-names-tried} with when to try again. Not to be called inside a command's transaction: a try is
     * kept whatever becomes of the command.
     */
    Outcome<Answer> check(Caller caller, CompanyQuery query);

    /**
     * What may be said.
     *
     * @param verdict of the likeliest account, seen or not
     * @param known accounts within the caller's sight, the likeliest first
     * @param unseen whether one outside the caller's sight is the same or probably so
     */
    record Answer(Verdict verdict, List<Known> known, boolean unseen) {
        public Answer {
            known = List.copyOf(known);
        }
    }

    /** An account the caller may see that may be the one asked for. */
    record Known(UUID id, long number, String name, Comparison comparison) {}
}
