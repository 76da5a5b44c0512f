package io.keyhold.server.registration.web;

import io.keyhold.server.registration.web.RegistrationAnswers.ReceiptView;
import io.keyhold.server.registration.web.RegistrationAnswers.RegistrationItem;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Uploaded sheets of purchase intents as clients get them. */
final class BulkAnswers {
    private BulkAnswers() {}

    /** Rows of each state. */
    record CountsView(int rows, int bad, int ready, int known, int registered, int refused) {}

    record CanView(boolean read, boolean confirm, boolean stop, boolean discard) {}

    /** An upload; missing are the columns a row needs and the file has not, goesOnAt is when names may be tried again, while it waits for that. */
    record UploadView(
            UUID id,
            String fileName,
            String state,
            boolean busy,
            CountsView counts,
            List<String> missing,
            List<String> notices,
            @Nullable String fault,
            Instant uploadedAt,
            @Nullable Instant goesOnAt,
            @Nullable Instant endedAt,
            long version,
            CanView can) {}

    /** A column of the file: its letters and title, what it means (a code; null: not read), and what stands in it first. */
    record ColumnView(
            String letters, String title, @Nullable String meaning, List<String> samples) {}

    /** What a column can mean; a row needs those that are required. */
    record MeaningView(String code, String label, boolean required) {}

    record ColumnsView(List<ColumnView> columns, List<MeaningView> meanings) {}

    /** What each column means, from A on, by its code; empty: not read. */
    record MeaningsForm(List<String> meanings) {}

    /** How a row reads, as it stands in the file. */
    record GivenView(String name, String place, String models, String expectedOn, String contact) {}

    /** What is wrong with a cell, or worth knowing; column is its title, null where it is about the row. */
    record BulkProblemView(String cell, @Nullable String column, boolean blocks, String text) {}

    /** A row; registration is what it became or what there was before. */
    record BulkRowView(
            int number,
            String state,
            GivenView given,
            List<BulkProblemView> problems,
            @Nullable RegistrationItem registration,
            @Nullable ReceiptView receipt) {}
}
