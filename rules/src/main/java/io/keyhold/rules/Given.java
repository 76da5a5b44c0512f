package io.keyhold.rules;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** One case on one day, ready to be decided on; for one thread. */
public final class Given {

    private final @Nullable Frame frame;

    Given(@Nullable Frame frame) {
        this.frame = frame;
    }

    public Outcome decide(String decision) {
        if (frame == null) {
            return new Undecided(
                    decision, Undecided.Code.NO_VERSION, decision, List.of(), null, null, null, Trace.NONE);
        }
        Program program = frame.program;
        int index = program.node(decision);
        int row = frame.decide(index);
        Node node = program.nodes[index];
        if (row == Node.STOPPED) {
            return undecided(decision, frame.stopOf(index), program.pack.ref());
        }
        return new Decided(
                decision,
                node.outputs(frame, row),
                node.clause(row),
                node.rowId(frame, row),
                program.pack.ref(),
                new Trace(frame));
    }

    /**
     * What would give another outcome, each fact by itself: the nearest values, exactly. None when no version was in
     * force.
     */
    public List<Turn> turns(String decision) {
        return frame == null ? List.of() : new Turns(frame, decision).all();
    }

    /** Whether a stage may be left; none when no version was in force. */
    public Optional<Passage> passage(String list, String stage) {
        return here(
                list,
                StageList.class,
                (found, at) -> found.stages().stream()
                        .filter(each -> each.id().equals(stage))
                        .findFirst()
                        .map(each -> Passage.of(found, each, at))
                        .orElseThrow(() -> QuestionRefused.noSection(
                                stage,
                                found.stages().stream().map(StageList.Stage::id).toList())));
    }

    /** Who must agree; none when no version was in force. */
    public Optional<ApprovalChain.Needed> approvals(String chain) {
        return here(chain, ApprovalChain.class, ApprovalChain::needed);
    }

    /** How often something is owed for this one; none where the handbook says nothing or leaves it open. */
    public Optional<Cadence.Rhythm> rhythm(String cadence) {
        return here(cadence, Cadence.class, Cadence::rhythm).flatMap(found -> found);
    }

    /** A scorecard filled in with what was measured; none when no version was in force. */
    public Optional<Score> score(String card, Map<String, BigDecimal> measured) {
        return here(card, Scorecard.class, (found, at) -> Score.of(found, measured, at.program));
    }

    /** What is proposed after these months' grades; none where nothing is. */
    public Optional<Escalation.Proposal> proposed(String name, Map<YearMonth, String> grades, YearMonth upTo) {
        return here(name, Escalation.class, (found, at) -> found.proposed(grades, upTo, at))
                .flatMap(found -> found);
    }

    private <S extends Section, R> Optional<R> here(String name, Class<S> kind, BiFunction<S, Frame, R> ask) {
        if (frame == null) {
            return Optional.empty();
        }
        return Optional.of(ask.apply(frame.program.pack.section(name, kind), frame));
    }

    private Undecided undecided(String decision, Stop stop, PackRef pack) {
        return new Undecided(
                decision, stop.code(), stop.at(), stop.about(), stop.clause(), stop.gap(), pack, new Trace(frame));
    }
}
