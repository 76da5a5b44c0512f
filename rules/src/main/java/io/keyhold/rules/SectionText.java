package io.keyhold.rules;

import java.util.List;
import java.util.Map;

/**
 * A section that is no decision table, as it is written: every figure with the path {@link Edit.SetFigure} takes. For
 * showing and editing it without its text.
 *
 * @param kind the section's key in its file: scorecards, durations, grades and so on
 * @param file the file it stands in, from line {@code from} to {@code until}, counted from 1
 */
public record SectionText(
        String kind, String name, String file, int from, int until, List<Figure> figures, List<Item> items) {

    /** The kinds told: what is no table, and tables written as bands or ways. */
    static final List<String> KINDS = List.of(
            "stages",
            "scorecards",
            "grades",
            "measures",
            "formulas",
            "durations",
            "cadences",
            "escalations",
            "approvals",
            "forms");

    /** A single value; {@code key} is its path within the section or item, such as {@code scoring/points}. */
    public record Figure(String key, String path, String text) {}

    /**
     * An item of a list, with its lines from 1; {@code list} is the list's key, and items may have lists of their own, as
     * stages have criteria.
     */
    public record Item(String list, String id, int from, int until, List<Figure> figures, List<Item> items) {}

    /** The sections of a pack's files, by file and as they stand in it. */
    public static List<SectionText> of(Map<String, String> sources) {
        return sources.entrySet().stream()
                .filter(file -> !file.getKey().startsWith("cases/"))
                .flatMap(file -> new SectionTexts(new Sheet(file.getKey(), file.getValue())).all().stream())
                .toList();
    }
}
