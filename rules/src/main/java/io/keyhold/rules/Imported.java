package io.keyhold.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was read from a DMN model: tables with the facts and dictionaries they need, and what could not be taken. {@code names}
 * says what each part of the model is called here, where names have letters, digits and hyphens only.
 */
public record Imported(
        List<Codes> dictionaries,
        List<TakenFact> facts,
        List<TakenTable> tables,
        List<TakenValue> values,
        Map<String, String> names,
        List<Left> left) {

    /** A part of the model that is not here, or not wholly, and why. */
    public record Left(String element, Label why) {}

    /** A closed list of texts, in the model's order. */
    public record Codes(String name, Label label, List<String> codes) {}

    /** A type by its name in a pack; limits and digits where they apply. */
    public record Type(
            String name,
            @Nullable Integer digits,
            @Nullable String least,
            @Nullable String most) {

        static Type of(String name) {
            return new Type(name, null, null, null);
        }
    }

    /** Something to be given: an input of the model, or a decision that could not be taken. */
    public record TakenFact(String name, Label label, Type type) {}

    /** A column of results. */
    public record TakenOutput(String name, Label label, Type type, boolean list) {}

    /** One row; each result is a list of texts, one unless the output is a list. Without results it leaves its case undecided. */
    public record TakenRow(
            String id, @Nullable Label label, @Nullable String cited, List<String> when, List<List<String>> then) {}

    /** One decision table; {@code hit} as a pack writes it. */
    public record TakenTable(
            String name,
            Label label,
            String hit,
            List<String> inputs,
            List<TakenOutput> outputs,
            List<TakenRow> rows) {}

    /** A decision that is a plain value. */
    public record TakenValue(String name, Label label, Type type, String is) {}

    /** All of it as the text of a topic; parts cite the clause they name if it is among these, the first of them otherwise. */
    public String topic(List<String> clauses) {
        return new ImportedText(clauses).topic(this);
    }

    /** All of it as the files of a pack of its own, with one clause. */
    public Map<String, String> asPack(String id, LocalDate from) {
        return new ImportedText(List.of(ImportedText.CLAUSE)).pack(this, id, from);
    }

    /**
     * The edits that bring it into a pack: rows of tables the pack has with the same columns are changed, added and taken away (but
     * no row that is dated or waits for a gap), other tables are added to a topic with what they need. New parts cite the clause.
     * Places, grades, quotas, values and measures the pack has stay as they are.
     */
    public List<Edit> edits(Pack pack, String topic, String clause) {
        return new ImportedEdits(this, pack, topic, clause).edits();
    }
}
