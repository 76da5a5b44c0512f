package io.keyhold.rules;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One change of a pack's text, applied by {@link PackText}. Rows are called by id, or where they have none by their
 * position from 0. Where a row goes {@code after} nothing, it goes to the top.
 */
public sealed interface Edit {

    /**
     * Another text in a cell: of an input (S-FEEL), of an output (its result; a list with commas), or of another value
     * of the row by its key, such as {@code to} of a band or {@code weight} of an indicator.
     */
    record SetCell(String table, String row, String column, String text) implements Edit {}

    /** Other words, dates and choice of a row; null leaves them, an empty text takes a label, a date or a choice away. */
    record SetRow(
            String table,
            String row,
            @Nullable String newId,
            @Nullable String clause,
            @Nullable Label label,
            @Nullable String from,
            @Nullable String until,
            @Nullable Under under)
            implements Edit {

        public SetRow(
                String table,
                String row,
                @Nullable String newId,
                @Nullable String clause,
                @Nullable Label label,
                @Nullable String from,
                @Nullable String until) {
            this(table, row, newId, clause, label, from, until, null);
        }
    }

    /** A row more in a table, a place table, dated values, grades, quotas or the ways of a measure. */
    record AddRow(String table, @Nullable String after, NewRow row) implements Edit {}

    /** A row less, in any section that has a list. */
    record RemoveRow(String table, String row) implements Edit {}

    /** A row moved, in any section that has a list. */
    record MoveRow(String table, String row, @Nullable String after) implements Edit {}

    /**
     * Another single value at a path in a file: keys, and for the items of a list their id, name, or position from 0,
     * such as {@code quotas/visitTarget/rows/a/count}.
     */
    record SetFigure(String file, String path, String text) implements Edit {}

    /** A part more, as YAML: at the end of the list the path names, or as the entry it names. */
    record AddPart(String file, String path, String yaml) implements Edit {}

    /** The part at a path taken away. */
    record RemovePart(String file, String path) implements Edit {}

    /** A worked case more, at the end of its topic's. */
    record AddCase(String topic, CaseText worked) implements Edit {}

    /** A worked case in place of the one of this id. */
    record ReplaceCase(String topic, String id, CaseText worked) implements Edit {}

    /** A worked case less. */
    record RemoveCase(String topic, String id) implements Edit {}

    /** A whole file written anew. */
    record SetFile(String file, String text) implements Edit {}

    /** What a new row says; an input left out admits everything, every output must be given. */
    record NewRow(
            String id,
            @Nullable Label label,
            String clause,
            Map<String, String> when,
            Map<String, String> then,
            @Nullable String from,
            @Nullable String until,
            @Nullable Under under) {

        public NewRow(String id, String clause, Map<String, String> when, Map<String, String> then) {
            this(id, null, clause, when, then, null, null, null);
        }
    }

    /**
     * What a worked case says. Choices are codes by gap, or {@code {prefix: code}}; {@code expect} is by output, lists
     * as {@code [a, b]}. Where {@code undecided} gives a reason nothing is expected.
     */
    record CaseText(
            String id,
            String clause,
            String decide,
            String on,
            Map<String, String> facts,
            Map<String, String> choices,
            Map<String, String> expect,
            @Nullable String row,
            @Nullable String undecided,
            @Nullable String about) {}
}
