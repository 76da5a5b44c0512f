package io.keyhold.server.exchange.web;

import io.keyhold.server.exchange.ColumnHeader;
import io.keyhold.server.exchange.ColumnMeaning;
import io.keyhold.server.exchange.Field;
import io.keyhold.server.exchange.ImportPage;
import io.keyhold.server.exchange.ImportPage.Counts;
import io.keyhold.server.exchange.ImportPage.Remark;
import io.keyhold.server.exchange.ImportRow;
import io.keyhold.server.exchange.ImportState;
import io.keyhold.server.exchange.Mapping;
import io.keyhold.server.exchange.RowProblem;
import io.keyhold.server.exchange.Wording;
import io.keyhold.server.kernel.Refusal;
import io.keyhold.server.kernel.web.RefusedException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Imports as the API shows them, with everything that is to be said in the reader's language. */
final class ImportAnswers {

    private ImportAnswers() {}

    /** A code and its words. */
    record Said(String code, String text, @Nullable String cure) {}

    /** What may be done with the import in its present state. */
    record Can(boolean check, boolean choose, boolean apply, boolean undo) {
        static Can of(ImportState state) {
            boolean isOpen = state == ImportState.UPLOADED || state == ImportState.CHECKED;
            return new Can(
                    isOpen || state == ImportState.FAILED || state == ImportState.UNDONE,
                    state == ImportState.CHECKED,
                    state == ImportState.CHECKED,
                    state == ImportState.APPLIED);
        }
    }

    /** How far the worker is: rowsTotal is null while nobody knows. */
    record Import(
            UUID id,
            String fileName,
            String state,
            boolean busy,
            int headerRow,
            List<ColumnHeader> headers,
            MappingForm mapping,
            List<Said> notices,
            @Nullable Said fault,
            @Nullable Integer rowsTotal,
            int rowsDone,
            @Nullable Counts counts,
            String actorName,
            Instant uploadedAt,
            @Nullable Instant endedAt,
            long version,
            Can can) {

        static Import of(ImportPage page, Wording wording, Locale locale) {
            return new Import(
                    page.id(),
                    page.fileName(),
                    page.state().code(),
                    page.state().isBusy(),
                    page.headerRow(),
                    page.headers(),
                    MappingForm.of(page.mapping()),
                    page.notices().stream()
                            .map(notice -> new Said(notice.code(), wording.notice(notice, locale), null))
                            .toList(),
                    fault(page.fault(), wording, locale),
                    page.rowsTotal(),
                    page.rowsDone(),
                    page.counts(),
                    page.actorName(),
                    page.uploadedAt(),
                    page.endedAt(),
                    page.version(),
                    Can.of(page.state()));
        }

        private static @Nullable Said fault(@Nullable Remark fault, Wording wording, Locale locale) {
            return fault == null
                    ? null
                    : new Said(fault.code(), wording.fault(fault, locale), wording.cure(fault, locale));
        }
    }

    /** What a column means; field is a code of the list of fields. */
    record ColumnForm(int column, String field, @Nullable String brand) {}

    record MappingForm(List<ColumnForm> columns, @Nullable Map<String, String> defaults) {

        static MappingForm of(Mapping mapping) {
            return new MappingForm(
                    mapping.columns().stream()
                            .map(meaning -> new ColumnForm(
                                    meaning.column(), meaning.field().code(), meaning.brand()))
                            .toList(),
                    mapping.defaults());
        }

        Mapping mapping() {
            return new Mapping(
                    columns.stream()
                            .map(form -> new ColumnMeaning(form.column, field(form.field), form.brand))
                            .toList(),
                    defaults == null ? Map.of() : defaults);
        }

        private static Field field(String code) {
            return Field.of(code)
                    .orElseThrow(
                            () -> new RefusedException(Refusal.invalid("import-field-unknown", Map.of("field", code))));
        }
    }

    /** A field a column may mean; {@code allowed} is empty when it takes anything. */
    record FieldChoice(String code, String label, boolean required, List<String> allowed) {}

    record Problem(String cell, String code, boolean blocks, String text) {
        static Problem of(RowProblem problem, Wording wording, Locale locale) {
            return new Problem(
                    problem.cell(), problem.code().name(), problem.blocks(), wording.problem(problem, locale));
        }
    }

    record Row(
            int number,
            String state,
            String name,
            @Nullable String uscc,
            List<Problem> problems,
            ImportRow.@Nullable Suspicion suspicion,
            @Nullable String choice,
            @Nullable UUID accountId) {

        static Row of(ImportRow row, Wording wording, Locale locale) {
            return new Row(
                    row.number(),
                    row.state(),
                    row.name(),
                    row.uscc(),
                    row.problems().stream()
                            .map(problem -> Problem.of(problem, wording, locale))
                            .toList(),
                    row.suspicion(),
                    row.choice() == null ? null : row.choice().code(),
                    row.accountId());
        }
    }

    /** What to do with suspected duplicates; without rows with all of them. */
    record ChoiceForm(String choice, @Nullable List<Integer> rows) {}
}
