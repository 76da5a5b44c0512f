package io.keyhold.rules;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Applies edits to a pack's text. Only what an edit names is written anew: comments, order and layout stay, and lines no
 * edit names are the same byte for byte. Later edits see what earlier ones wrote.
 */
public final class PackText {

    private PackText() {}

    /**
     * The files after the edits; {@link PackRefused} where edits name nothing there, each finding with its edit. The text
     * is not read as a pack.
     */
    public static Map<String, String> apply(Map<String, String> sources, List<Edit> edits) {
        return applied(sources, edits).texts();
    }

    /** The pack after the edits; {@link PackRefused} with the edit that wrote the line of each fault, where one did. */
    public static Pack read(Map<String, String> sources, List<Edit> edits) {
        Sheets sheets = applied(sources, edits);
        try {
            return Packs.read(sheets.texts());
        } catch (PackRefused refused) {
            Integer only = edits.size() == 1 ? 0 : null;
            throw new PackRefused(refused.findings().stream()
                    .map(finding -> finding.of(otherwise(sheets.writer(finding.where()), only)))
                    .toList());
        }
    }

    private static @Nullable Integer otherwise(@Nullable Integer found, @Nullable Integer other) {
        return found == null ? other : found;
    }

    private static Sheets applied(Map<String, String> sources, List<Edit> edits) {
        Sheets sheets = new Sheets(sources);
        Findings findings = new Findings();
        for (int i = 0; i < edits.size(); i++) {
            findings.guard(edits.get(i), i, new Editing(sheets, i));
        }
        findings.refuseIfAny();
        return sheets;
    }
}
