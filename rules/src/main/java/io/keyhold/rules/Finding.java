package io.keyhold.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something found in a pack: what kind, how grave, where, which clause (where known), decision, rows and gap it concerns,
 * in words what it is and how to mend it, for what reasoning found, a case to try it with, and for what an edit brought
 * about, which of them it was (from 0).
 */
public record Finding(
        Kind kind,
        Severity severity,
        Where where,
        @Nullable String clause,
        @Nullable String decision,
        List<String> rows,
        @Nullable String gap,
        @Nullable Witness witness,
        Label text,
        Label cure,
        @Nullable Integer edit) {

    /** What kind of thing was found. */
    public enum Kind {
        /** The pack cannot be read as written. */
        FORMAT,
        /** No row for some inputs. */
        GAP,
        /** No row for numbers between two rows' whole numbers, such as 89.5. */
        HOLE,
        /** Places that no row covers. */
        PLACES_LEFT_OUT,
        /** A gap the pack declares: open, or chosen. */
        DECLARED_GAP,
        /** A declared gap that nothing in its tables shows. */
        GAP_NOT_SHOWN,
        /** Several rows for the same inputs where only one may be. */
        OVERLAP,
        /** No inputs lead to the row. */
        UNREACHABLE_ROW,
        /** Earlier rows take all that the row would. */
        SHADOWED_ROW,
        CLAUSE_WITHOUT_RULE,
        /** The head does not say who signs a version. */
        NOBODY_SIGNS,
        ROW_WITHOUT_CASE,
        THRESHOLD_WITHOUT_CASES,
        CASE_FAILS,
        /** No case asks a section that is no table. */
        SECTION_WITHOUT_CASE,
        /** No case shows one side of a section's part, such as a stage that stays shut. */
        PART_WITHOUT_CASE,
        /** Weights that do not make 100. */
        WEIGHTS,
        /** Scoring that runs against its indicator. */
        CONTRADICTION,
        /** What the time did not suffice for. */
        UNFINISHED
    }

    /** How grave: a fault must be mended before publication, a warning should be looked at, a note is to be known. */
    public enum Severity {
        FAULT,
        WARNING,
        NOTE
    }

    /** A fault of reading, told by the one who met it. */
    static Finding format(Where where, @Nullable String clause, Label problem, Label cure) {
        return of(Kind.FORMAT, Severity.FAULT, where, clause, problem, cure);
    }

    static Finding of(Kind kind, Severity severity, Where where, @Nullable String clause, Label text, Label cure) {
        return new Finding(kind, severity, where, clause, null, List.of(), null, null, text, cure, null);
    }

    Finding at(Decision decision, List<String> rows) {
        return at(decision.name(), rows);
    }

    Finding at(@Nullable String named, List<String> rows) {
        return new Finding(kind, severity, where, clause, named, rows, gap, witness, text, cure, edit);
    }

    Finding of(@Nullable Integer madeBy) {
        return new Finding(kind, severity, where, clause, decision, rows, gap, witness, text, cure, madeBy);
    }

    Finding about(@Nullable String settledBy) {
        return new Finding(kind, severity, where, clause, decision, rows, settledBy, witness, text, cure, edit);
    }

    Finding with(@Nullable Witness found) {
        return new Finding(kind, severity, where, clause, decision, rows, gap, found, text, cure, edit);
    }

    public boolean isFault() {
        return severity == Severity.FAULT;
    }

    /** Where, what and how to mend it, in a language. */
    public String tell(Lang lang) {
        String cited = clause == null ? "" : lang == Lang.ZH ? "（" + clause + "）" : " (" + clause + ")";
        return where
                + cited
                + (lang == Lang.ZH ? "：" : ": ")
                + text.in(lang)
                + (lang == Lang.ZH ? "——" : " — ")
                + cure.in(lang);
    }

    @Override
    public String toString() {
        return tell(Lang.EN);
    }
}
