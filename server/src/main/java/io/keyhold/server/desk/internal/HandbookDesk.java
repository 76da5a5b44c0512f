package io.keyhold.server.desk.internal;

import io.keyhold.rules.Choice;
import io.keyhold.rules.Clause;
import io.keyhold.rules.Lang;
import io.keyhold.rules.Pack;
import io.keyhold.server.desk.ClauseSearch;
import io.keyhold.server.desk.OpenGaps;
import io.keyhold.server.handbook.Handbooks;
import io.keyhold.server.kernel.BusinessClock;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads the handbooks that are in force today; they are in memory, so reading all of one costs little. */
@Component
class HandbookDesk implements OpenGaps, ClauseSearch {
    private final Handbooks handbooks;
    private final BusinessClock clock;

    HandbookDesk(Handbooks handbooks, BusinessClock clock) {
        this.handbooks = handbooks;
        this.clock = clock;
    }

    @Override
    public List<OpenGap> of(UUID tenantId, Lang lang) {
        return inForce(tenantId).flatMap(pack -> open(tenantId, pack, lang)).toList();
    }

    /** A choice that counts from a later day leaves the gap open until then. */
    private Stream<OpenGap> open(UUID tenantId, Pack pack, Lang lang) {
        var today = clock.today(tenantId);
        var settled = pack.choices().stream()
                .filter(choice -> choice.from() == null || !choice.from().isAfter(today))
                .map(Choice::gap)
                .collect(Collectors.toSet());
        return pack.gaps().values().stream()
                .filter(gap -> gap.isAsked() && !settled.contains(gap.id()))
                .map(gap -> new OpenGap(
                        gap.id(), pack.ref().id(), gap.clause(), gap.question().in(lang)));
    }

    @Override
    public List<Found> find(UUID tenantId, String words, Lang lang, int limit) {
        var wanted = Arrays.stream(folded(words).split(" ", -1))
                .filter(word -> !word.isEmpty())
                .toList();
        if (wanted.isEmpty()) {
            return List.of();
        }
        record Hit(Pack pack, Clause clause, int place) {}
        return inForce(tenantId)
                .flatMap(pack -> pack.clauses().values().stream()
                        .flatMap(clause -> place(clause, wanted).map(at -> new Hit(pack, clause, at)).stream()))
                .sorted(Comparator.comparingInt(Hit::place))
                .limit(limit)
                .map(hit -> new Found(
                        hit.clause().id(),
                        hit.pack().ref().id(),
                        hit.clause().title().in(lang)))
                .toList();
    }

    /** How early the last of the words stands; empty when one is missing. */
    private static Optional<Integer> place(Clause clause, List<String> words) {
        var text = folded(String.join(
                " ",
                clause.id(),
                clause.title().zh(),
                clause.title().en(),
                clause.text().zh(),
                clause.text().en()));
        var places = words.stream().map(text::indexOf).toList();
        return places.contains(-1) ? Optional.empty() : places.stream().max(Comparator.naturalOrder());
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private Stream<Pack> inForce(UUID tenantId) {
        var today = clock.today(tenantId);
        return handbooks.all(tenantId).stream().flatMap(handbook -> handbook.inForce(today).stream());
    }
}
