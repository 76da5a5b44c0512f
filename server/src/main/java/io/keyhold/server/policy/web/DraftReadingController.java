package io.keyhold.server.policy.web;

import io.keyhold.rules.QuestionRefused;
import io.keyhold.rules.SectionText;
import io.keyhold.server.access.Caller;
import io.keyhold.server.access.Permission;
import io.keyhold.server.handbook.Conclusion;
import io.keyhold.server.handbook.web.Answer;
import io.keyhold.server.handbook.web.Book;
import io.keyhold.server.handbook.web.CaseView;
import io.keyhold.server.handbook.web.Languages;
import io.keyhold.server.handbook.web.Question;
import io.keyhold.server.kernel.BusinessClock;
import io.keyhold.server.kernel.web.Replies;
import io.keyhold.server.policy.DraftReading;
import io.keyhold.server.policy.Drafts;
import io.keyhold.server.policy.web.DraftAnswers.FindingView;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a draft says: as a book, what the checker finds in it, whether its cases hold, what it changes, what it answers. */
@RestController
@RequestMapping("/api/v1/drafts/{id}")
class DraftReadingController {
    private final Drafts drafts;
    private final BusinessClock clock;

    DraftReadingController(Drafts drafts, BusinessClock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    private DraftReading reading(Caller caller, UUID id) {
        return Replies.found(drafts.reading(caller, id), "no-such-draft");
    }

    @GetMapping("/book")
    Book book(Caller caller, @PathVariable UUID id) {
        var on = firstDay(caller, id);
        var handbook = Replies.value(drafts.handbook(caller, id, on));
        return Book.of(handbook, handbook.inForce(on).orElseThrow(), on, Book.Can.of(caller));
    }

    /** The day it is handed in for, or today. */
    private LocalDate firstDay(Caller caller, UUID id) {
        var from = Replies.found(drafts.find(caller, id), "no-such-draft").from();
        return Objects.requireNonNullElse(from, clock.today(caller.tenantId()));
    }

    @GetMapping("/findings")
    List<FindingView> findings(Caller caller, @PathVariable UUID id) {
        return reading(caller, id).findings().stream().map(FindingView::of).toList();
    }

    @GetMapping("/cases")
    List<CaseView> cases(Caller caller, @PathVariable UUID id) {
        return CaseView.all(reading(caller, id).pack());
    }

    /** What is no table, figure by figure with the path an edit names. */
    @GetMapping("/sections")
    List<SectionText> sections(Caller caller, @PathVariable UUID id) {
        return SectionText.of(reading(caller, id).pack().sources());
    }

    @GetMapping("/differences")
    List<DifferenceView> differences(Caller caller, @PathVariable UUID id) {
        return reading(caller, id).differences().stream()
                .map(DifferenceView::of)
                .toList();
    }

    /** What the draft would answer, on its first day unless the question names another. */
    @PostMapping("/decisions/{name}")
    Answer decide(
            Caller caller,
            @PathVariable UUID id,
            @PathVariable String name,
            @RequestBody Question question,
            Locale locale) {
        Replies.require(caller.may(Permission.HANDBOOK_TRY), "handbook-try-not-allowed");
        var on = question.at() == null
                ? firstDay(caller, id)
                : question.at().atZoneSameInstant(clock.zone(caller.tenantId())).toLocalDate();
        var handbook = Replies.value(drafts.handbook(caller, id, on));
        var lang = Languages.of(locale);
        try {
            var facts = Objects.requireNonNullElse(question.facts(), Map.<String, Object>of());
            return Answer.of(
                    Conclusion.of(handbook.decide(name, facts, on)),
                    handbook.inForce(on).orElseThrow(),
                    lang);
        } catch (QuestionRefused refused) {
            throw Answer.refused(refused, lang);
        }
    }
}
