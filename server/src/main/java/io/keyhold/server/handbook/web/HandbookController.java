package io.keyhold.server.handbook.web;

import io.keyhold.rules.Handbook;
import io.keyhold.rules.Label;
import io.keyhold.rules.Pack;
import io.keyhold.rules.QuestionRefused;
import io.keyhold.rules.SectionText;
import io.keyhold.server.handbook.Conclusion;
import io.keyhold.server.handbook.DecisionLog;
import io.keyhold.server.handbook.FactSource;
import io.keyhold.server.handbook.Handbooks;
import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.kernel.TenantTransactions;
import io.keyhold.server.kernel.web.Asker;
import io.keyhold.server.kernel.web.Replies;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The company's handbooks: to read, and to try on facts. */
@RestController
@RequestMapping("/api/v1/handbooks")
class HandbookController {
    private static final int COUNTED = 1_000;

    private final Handbooks handbooks;
    private final DecisionLog decisions;
    private final BusinessClock clock;
    private final List<FactSource> sources;
    private final TenantTransactions transactions;

    HandbookController(
            Handbooks handbooks,
            DecisionLog decisions,
            BusinessClock clock,
            List<FactSource> sources,
            TenantTransactions transactions) {
        this.handbooks = handbooks;
        this.decisions = decisions;
        this.clock = clock;
        this.sources = sources;
        this.transactions = transactions;
    }

    /** One handbook in the list; {@code openGaps} counts what nobody has chosen yet. */
    record Listed(
            String pack,
            Label title,
            @Nullable Integer inForce,
            List<Book.Version> versions,
            int gaps,
            long openGaps) {}

    @GetMapping
    List<Listed> list(Asker asker) {
        Replies.require(asker.may("handbook.read"), "handbook-read-not-allowed");
        var today = clock.today(asker.tenantId());
        return handbooks.all(asker.tenantId()).stream()
                .map(handbook -> listed(handbook, today, Book.Can.of(asker)))
                .toList();
    }

    private static Listed listed(Handbook handbook, LocalDate today, Book.Can can) {
        var book = Book.of(
                handbook, handbook.inForce(today).orElse(handbook.versions().getLast()), today, can);
        return new Listed(
                book.pack(),
                book.title(),
                book.inForce(),
                book.versions(),
                book.gaps().size(),
                book.gaps().stream().filter(Book.GapView::open).count());
    }

    /** A version, or the one in force on a day; without either the one in force today. */
    @GetMapping("/{pack}")
    Book read(
            Asker asker,
            @PathVariable String pack,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable LocalDate on) {
        var handbook = handbook(asker, pack);
        var today = clock.today(asker.tenantId());
        return Book.of(
                handbook,
                Replies.found(shown(handbook, version, on, today), "no-such-version"),
                Objects.requireNonNullElse(on, today),
                Book.Can.of(asker));
    }

    private Handbook handbook(Asker asker, String pack) {
        Replies.require(asker.may("handbook.read"), "handbook-read-not-allowed");
        return Replies.found(handbooks.of(asker.tenantId(), pack), "no-such-handbook");
    }

    private Pack shown(Asker asker, String pack, @Nullable Integer version, @Nullable LocalDate on) {
        var today = clock.today(asker.tenantId());
        return Replies.found(shown(handbook(asker, pack), version, on, today), "no-such-version");
    }

    /** The worked cases of a clause, each with how it comes out. */
    @GetMapping("/{pack}/clauses/{clause}/cases")
    List<CaseView> cases(
            Asker asker,
            @PathVariable String pack,
            @PathVariable String clause,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable LocalDate on) {
        return CaseView.all(shown(asker, pack, version, on)).stream()
                .filter(each -> each.clause().equals(clause))
                .toList();
    }

    /** What is no table, figure by figure. */
    @GetMapping("/{pack}/sections")
    List<SectionText> sections(
            Asker asker,
            @PathVariable String pack,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable LocalDate on) {
        return SectionText.of(shown(asker, pack, version, on).sources());
    }

    /** What a clause decided so far. */
    record ClauseDecisions(int count, boolean more, List<DecisionLog.Carried> rows) {}

    @GetMapping("/{pack}/clauses/{clause}/decisions")
    ClauseDecisions carriedBy(Asker asker, @PathVariable String pack, @PathVariable String clause) {
        Replies.require(asker.may("handbook.read"), "handbook-read-not-allowed");
        var rows = transactions.reading(
                asker.tenantId(), () -> decisions.carriedBy(asker.tenantId(), pack, clause, COUNTED + 1));
        int count = rows.stream().mapToInt(DecisionLog.Carried::count).sum();
        return new ClauseDecisions(Math.min(count, COUNTED), count > COUNTED, rows);
    }

    private static Optional<Pack> shown(
            Handbook handbook, @Nullable Integer version, @Nullable LocalDate on, LocalDate today) {
        if (on != null) {
            return handbook.inForce(on);
        }
        if (version == null) {
            return handbook.inForce(today)
                    .or(() -> Optional.of(handbook.versions().getLast()));
        }
        return handbook.versions().stream()
                .filter(each -> each.ref().version() == version)
                .findFirst();
    }

    @PostMapping("/{pack}/decisions/{name}")
    Answer decide(
            Asker asker,
            @PathVariable String pack,
            @PathVariable String name,
            @RequestBody Question question,
            Locale locale) {
        Replies.require(asker.may("handbook.try"), "handbook-try-not-allowed");
        var handbook = Replies.found(handbooks.of(asker.tenantId(), pack), "no-such-handbook");
        var lang = Languages.of(locale);
        var on = day(asker, question);
        try {
            var conclusion = Conclusion.of(handbook.decide(name, facts(asker, question), on));
            return Answer.of(
                    conclusion, handbook.inForce(on).orElse(handbook.versions().getFirst()), lang);
        } catch (QuestionRefused refused) {
            throw Answer.refused(refused, lang);
        }
    }

    private LocalDate day(Asker asker, Question question) {
        return question.at() == null
                ? clock.today(asker.tenantId())
                : question.at().atZoneSameInstant(clock.zone(asker.tenantId())).toLocalDate();
    }

    private Map<String, Object> facts(Asker asker, Question question) {
        Map<String, Object> facts = new HashMap<>();
        var subject = question.subject();
        if (subject != null) {
            var known = transactions.reading(asker.tenantId(), () -> known(asker, subject));
            facts.putAll(Replies.found(known, "no-such-subject"));
        }
        if (question.facts() != null) {
            facts.putAll(question.facts());
        }
        return facts;
    }

    private Optional<Map<String, Object>> known(Asker asker, Question.Subject subject) {
        return sources.stream()
                .filter(source -> source.subjectKind().equals(subject.kind()))
                .filter(source -> source.mayRead(asker, subject.id()))
                .findFirst()
                .flatMap(source -> source.facts(asker.tenantId(), subject.id()));
    }
}
