package io.keyhold.server.registration.internal;

import io.keyhold.matching.Verdict;
import io.keyhold.server.account.Candidate;
import io.keyhold.server.account.CompanyQuery;
import io.keyhold.server.account.CompanySearch;
import io.keyhold.server.registration.RegisterIntent;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which account of the ledger a registration is about, as far as its company's name and credit code tell. */
@Component
class Recognition {
    private static final int LOOKED_AT = 10;

    private final CompanySearch search;

    Recognition(CompanySearch search) {
        this.search = search;
    }

    /**
     * How well it was recognised.
     *
     * @param match a code of the handbook's dictionary: same, several, probable, possible, none
     * @param verdict of the likeliest account
     */
    record Recognised(String match, @Nullable UUID accountId, Verdict verdict) {}

    Recognised of(UUID tenantId, RegisterIntent intent) {
        var found = candidates(tenantId, intent, LOOKED_AT);
        var same = found.stream()
                .filter(each -> each.comparison().verdict() == Verdict.SAME)
                .toList();
        if (same.size() == 1) {
            return new Recognised("same", same.getFirst().account().id(), Verdict.SAME);
        }
        if (same.size() > 1) {
            return new Recognised("several", null, Verdict.SAME);
        }
        var best = found.isEmpty()
                ? Verdict.DIFFERENT
                : found.getFirst().comparison().verdict();
        return new Recognised(code(best), null, best);
    }

    private static String code(Verdict best) {
        return best == Verdict.PROBABLE ? "probable" : best == Verdict.POSSIBLE ? "possible" : "none";
    }

    List<Candidate> candidates(UUID tenantId, RegisterIntent intent, int limit) {
        return search.find(tenantId, new CompanyQuery(intent.name(), intent.uscc(), intent.divisionCode()), limit);
    }
}
