package io.keyhold.rules;

import java.util.ArrayList;
import java.util.List;

/** Whether a stage may be left: each of its criteria with how it stands. */
public record Passage(StageList list, StageList.Stage stage, List<Checked> criteria) {

    /** How a criterion stands. */
    public enum Standing {
        MET,
        UNMET,
        /** Evidence is not known; {@link Checked#missing} names it. */
        UNKNOWN,
        /** The handbook leaves it open and nobody has chosen. */
        OPEN_GAP,
        /** Not asked of this one. */
        NOT_ASKED
    }

    /** A criterion and how it stands, with the words of what is not known. */
    public record Checked(StageList.Criterion criterion, Standing standing, List<Label> missing) {}

    public boolean isOpen() {
        return criteria.stream().allMatch(each -> each.standing == Standing.MET || each.standing == Standing.NOT_ASKED);
    }

    /** What keeps the stage shut. */
    public List<Checked> hindrances() {
        return criteria.stream()
                .filter(each -> each.standing != Standing.MET && each.standing != Standing.NOT_ASKED)
                .toList();
    }

    static Passage of(StageList list, StageList.Stage stage, Frame frame) {
        List<Checked> checked = new ArrayList<>();
        for (StageList.Criterion criterion : stage.criteria()) {
            checked.add(check(criterion, frame));
        }
        return new Passage(list, stage, List.copyOf(checked));
    }

    private static Checked check(StageList.Criterion criterion, Frame frame) {
        Program.Standing gap = frame.program.standing(criterion.under());
        Condition.Holds asked = Condition.all(criterion.when(), frame);
        if (gap == Program.Standing.GONE || asked == Condition.Holds.NO) {
            return new Checked(criterion, Standing.NOT_ASKED, List.of());
        }
        if (asked == Condition.Holds.UNKNOWN) {
            return new Checked(criterion, Standing.UNKNOWN, Condition.unknown(criterion.when(), frame));
        }
        if (gap == Program.Standing.OPEN) {
            return new Checked(criterion, Standing.OPEN_GAP, List.of());
        }
        return switch (Condition.all(criterion.needs(), frame)) {
            case YES -> new Checked(criterion, Standing.MET, List.of());
            case NO -> new Checked(criterion, Standing.UNMET, List.of());
            case UNKNOWN -> new Checked(criterion, Standing.UNKNOWN, Condition.unknown(criterion.needs(), frame));
        };
    }
}
