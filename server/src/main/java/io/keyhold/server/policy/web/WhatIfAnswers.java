package io.keyhold.server.policy.web;

import io.keyhold.rules.Code;
import io.keyhold.rules.Decision;
import io.keyhold.rules.Label;
import io.keyhold.rules.Lang;
import io.keyhold.rules.Pack;
import io.keyhold.rules.ValueType;
import io.keyhold.server.account.Compared;
import io.keyhold.server.account.Moved;
import io.keyhold.server.account.Movement;
import io.keyhold.server.account.Movements;
import io.keyhold.server.handbook.Conclusion;
import io.keyhold.server.policy.web.WhatIfController.Asked;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What clients get about what a draft would change. */
final class WhatIfAnswers {
    private WhatIfAnswers() {}

    /** Accounts of one region type that go from one outcome to another; null is undecided. */
    record MoveCount(
            @Nullable String regionType,
            @Nullable String from,
            @Nullable String to,
            long count) {}

    record ReasonCount(String code, long count) {}

    /** One decision's moves, those that stay included, with the words of its outcomes. */
    record Moves(
            String decision, Label label, List<Code> outcomes, List<MoveCount> moves, List<ReasonCount> undecided) {}

    /**
     * What would change.
     *
     * @param on the day the draft decides for
     * @param unlisted restricted accounts among the changed; no list shows them
     */
    record WhatIf(
            LocalDate on,
            @Nullable LocalDate asOf,
            long total,
            long changed,
            long unlisted,
            List<Moves> decisions,
            List<Code> regionTypes,
            long tookMillis) {}

    record Ref(UUID id, long number, String name) {}

    record StepView(@Nullable String from, @Nullable String to) {
        static StepView of(Moved.Step step) {
            return new StepView(step.from(), step.to());
        }
    }

    record MovedView(
            Ref account,
            @Nullable String divisionCode,
            @Nullable String regionType,
            long trucks,
            StepView kind,
            StepView tier) {
        static MovedView of(Moved moved) {
            return new MovedView(
                    new Ref(moved.accountId(), moved.number(), moved.name()),
                    moved.divisionCode(),
                    moved.regionType(),
                    moved.trucks(),
                    StepView.of(moved.kind()),
                    StepView.of(moved.tier()));
        }
    }

    /** A page; {@code next} is what to ask for those after it, null on the last one. */
    record MovedPage(List<MovedView> items, @Nullable Long next) {
        static MovedPage of(List<Moved> found, int most) {
            var items = found.stream().limit(most).map(MovedView::of).toList();
            return new MovedPage(
                    items, found.size() > most ? items.getLast().account().number() : null);
        }
    }

    record ReasonView(
            @Nullable String outcome,
            String prose,
            @Nullable String clause,
            @Nullable String row) {
        static ReasonView of(Conclusion conclusion, Pack told, Lang lang) {
            return new ReasonView(
                    conclusion.outcome(), conclusion.prose(told, lang), conclusion.clause(), conclusion.row());
        }
    }

    record ComparedView(
            String decision, Label label, @Nullable ReasonView before, ReasonView after) {}

    static WhatIf of(Movement movement, Asked asked, long tookMillis) {
        return new WhatIf(
                asked.on(),
                asked.asOf(),
                movement.total(),
                movement.changed(),
                movement.unlisted(),
                Movements.DECISIONS.stream()
                        .map(name -> moves(movement, asked.pack(), name))
                        .toList(),
                codes(asked.pack(), "regionType"),
                tookMillis);
    }

    private static Moves moves(Movement movement, Pack pack, String decision) {
        return new Moves(
                decision,
                label(pack, decision),
                codes(pack, decision),
                movement.cells().stream()
                        .filter(cell -> cell.decision().equals(decision))
                        .map(cell -> new MoveCount(cell.regionType(), cell.from(), cell.to(), cell.count()))
                        .toList(),
                movement.undecided().stream()
                        .filter(reason -> reason.decision().equals(decision))
                        .map(reason -> new ReasonCount(reason.code(), reason.count()))
                        .toList());
    }

    static Label label(Pack pack, String decision) {
        Decision found = pack.decisions().get(decision);
        return found == null ? new Label(decision, decision) : found.label();
    }

    /** The codes a decision may give, in the order of their dictionary; none where it gives no codes. */
    static List<Code> codes(Pack pack, String decision) {
        Decision found = pack.decisions().get(decision);
        return found != null && found.outputs().getFirst().type() instanceof ValueType.Coded coded
                ? coded.dictionary().codes()
                : List.of();
    }

    static ComparedView of(Compared compared, Pack toldBefore, Pack draft, Lang lang) {
        var before = compared.before();
        return new ComparedView(
                compared.decision(),
                label(draft, compared.decision()),
                before == null ? null : ReasonView.of(before, toldBefore, lang),
                ReasonView.of(compared.after(), draft, lang));
    }
}
