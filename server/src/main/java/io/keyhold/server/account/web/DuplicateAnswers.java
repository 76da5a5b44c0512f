package io.keyhold.server.account.web;

import io.keyhold.matching.Comparison;
import io.keyhold.matching.Reason;
import io.keyhold.server.account.Duplicates;
import io.keyhold.server.account.EntryCheck;
import io.keyhold.server.account.SuspectedPair;
import io.keyhold.server.organization.OrganizationMap;
import io.keyhold.server.organization.Places;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What clients get about accounts that may be one. */
final class DuplicateAnswers {
    private DuplicateAnswers() {}

    /** How reasons are told: in the reader's language, with places by their names. */
    record Telling(Places places, Locale locale) {
        String of(Reason reason) {
            return reason.naming(places::named).text(locale);
        }
    }

    /** Why two are likely to be one, or not, in the reader's language. */
    record Likeness(String verdict, int score, List<Why> reasons) {
        static Likeness of(Comparison comparison, Telling telling) {
            return new Likeness(
                    verdict(comparison),
                    comparison.score(),
                    comparison.reasons().stream()
                            .map(reason -> new Why(
                                    reason.code()
                                            .name()
                                            .toLowerCase(Locale.ROOT)
                                            .replace('_', '-'),
                                    telling.of(reason)))
                            .toList());
        }

        private static String verdict(Comparison comparison) {
            return comparison.verdict().name().toLowerCase(Locale.ROOT);
        }
    }

    /** One reason. */
    record Why(String code, String text) {}

    /** An account the asker may see that may be the one asked for. */
    record Known(UUID id, long number, String name, Likeness likeness) {}

    /** What may be said of a company: {@code unseen} where an account outside the asker's sight is it, or probably so. */
    record Answer(String verdict, List<Known> known, boolean unseen) {
        static Answer of(EntryCheck.Answer answer, Telling telling) {
            return new Answer(
                    answer.verdict().name().toLowerCase(Locale.ROOT),
                    answer.known().stream()
                            .map(it ->
                                    new Known(it.id(), it.number(), it.name(), Likeness.of(it.comparison(), telling)))
                            .toList(),
                    answer.unseen());
        }
    }

    /** Two accounts that may be one. */
    record Pair(
            UUID id,
            AccountAnswers.Row one,
            AccountAnswers.Row other,
            Likeness likeness,
            String state,
            String foundBy,
            Instant foundAt,
            @Nullable String ruledBy,
            @Nullable Instant ruledAt,
            @Nullable String reason) {
        static Pair of(SuspectedPair pair, OrganizationMap organization, Telling telling) {
            return new Pair(
                    pair.id(),
                    AccountAnswers.Row.of(pair.one(), organization),
                    AccountAnswers.Row.of(pair.other(), organization),
                    Likeness.of(pair.comparison(), telling),
                    pair.state(),
                    pair.foundBy(),
                    pair.foundAt(),
                    pair.ruledBy(),
                    pair.ruledAt(),
                    pair.reason());
        }
    }

    /** A page of the queue, and how many accounts are still to be compared in the background. */
    record Queue(List<Pair> items, @Nullable String next, Duplicates.Sweep sweep) {}
}
