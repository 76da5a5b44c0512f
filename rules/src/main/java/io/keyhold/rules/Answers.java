package io.keyhold.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Asks sections what worked cases ask. */
final class Answers {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.mainland();

    private final Pack pack;
    private final SectionCase worked;
    private final Given given;

    private Answers(Pack pack, SectionCase worked, Handbook handbook) {
        this.pack = pack;
        this.worked = worked;
        this.given = handbook.given(worked.facts(), worked.on());
    }

    static Answer of(Pack pack, SectionCase worked, Handbook handbook) {
        return new Answers(pack, worked, handbook).answer();
    }

    private Answer answer() {
        String name = worked.section();
        return switch (worked.question()) {
            case SectionCase.Question.Leaving leaving ->
                given.passage(name, leaving.stage()).map(Answers::passage).orElseGet(Answer::new);
            case SectionCase.Question.Scoring scoring ->
                given.score(name, scoring.measured()).map(Answers::score).orElseGet(Answer::new);
            case SectionCase.Question.Dividing dividing -> divided(pack.section(name, Formula.class), dividing);
            case SectionCase.Question.Lasting lasting -> ends(pack.section(name, Period.class), lasting);
            case SectionCase.Question.Owing owing -> owed(given.rhythm(name), owing, worked.on());
            case SectionCase.Question.Grading grading ->
                proposed(given.proposed(name, grading.grades(), grading.upTo()));
            case SectionCase.Question.Agreeing ignored ->
                given.approvals(name)
                        .map(needed -> approvals(pack.section(name, ApprovalChain.class), needed))
                        .orElseGet(Answer::new);
            case SectionCase.Question.Filling filling -> filled(pack.section(name, Form.class), filling);
        };
    }

    private static Answer passage(Passage passage) {
        return new Answer()
                .say("open", passage.isOpen())
                .say(
                        "hindrances",
                        passage.hindrances().stream()
                                .map(each -> each.criterion().id())
                                .toList())
                .show(passage.stage().id() + (passage.isOpen() ? " open" : " shut"));
    }

    private static Answer score(Score score) {
        Answer answer = new Answer().say("total", score.total());
        for (Score.Line line : score.lines()) {
            String id = line.indicator().id();
            answer.say(id, line.points());
            if (line.points() != null) {
                boolean full = line.points()
                                .compareTo(BigDecimal.valueOf(line.indicator().weight()))
                        == 0;
                answer.show(id + (full ? " full" : " less"));
            }
        }
        return answer;
    }

    private static Answer divided(Formula formula, SectionCase.Question.Dividing dividing) {
        Formula set = dividing.weights().isEmpty() ? formula : formula.with(dividing.weights());
        Map<String, long[]> amounts = new LinkedHashMap<>();
        dividing.amounts()
                .forEach((term, parts) -> amounts.put(
                        term, parts.stream().mapToLong(Long::longValue).toArray()));
        List<Long> parts = new ArrayList<>();
        for (long part : set.divide(dividing.whole(), amounts)) {
            parts.add(part);
        }
        return new Answer().say("parts", parts).show("divided");
    }

    private static Answer ends(Period period, SectionCase.Question.Lasting lasting) {
        Object end = period.unit().isWithinDays()
                ? period.end(lasting.start(), CALENDAR).format(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
                : period.lastDay(lasting.start().toLocalDate(), CALENDAR).day();
        return new Answer().say("ends", end).show("reckoned");
    }

    private static Answer owed(Optional<Cadence.Rhythm> rhythm, SectionCase.Question.Owing owing, LocalDate on) {
        if (rhythm.isEmpty()) {
            return new Answer().say("rhythm", null);
        }
        Cadence.Owed owed = rhythm.get().owed(on, owing.done());
        return new Answer()
                .say("rhythm", rhythm.get().id())
                .say("owed", owed.times())
                .say("until", owed.until())
                .show(rhythm.get().id());
    }

    private static Answer proposed(Optional<Escalation.Proposal> proposal) {
        String rung = proposal.map(each -> each.rung().id()).orElse(null);
        return new Answer().say("proposed", rung).show(Objects.requireNonNullElse(rung, "nothing proposed"));
    }

    private static Answer approvals(ApprovalChain chain, ApprovalChain.Needed needed) {
        List<String> steps = needed.steps().stream().map(ApprovalChain.Step::id).toList();
        Answer answer = new Answer()
                .say("steps", steps)
                .say("unknown", needed.unknown().stream().map(Label::en).toList())
                .say("open-gaps", needed.openGaps());
        for (ApprovalChain.Step step : chain.steps()) {
            answer.show(step.id() + (steps.contains(step.id()) ? " asked" : " not asked"));
        }
        return answer;
    }

    private static Answer filled(Form form, SectionCase.Question.Filling filling) {
        List<String> wrong = form.problems(filling.values()).stream()
                .map(problem -> problem.field().id())
                .toList();
        return new Answer().say("problems", wrong).show(wrong.isEmpty() ? "complete" : "incomplete");
    }
}
