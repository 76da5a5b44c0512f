package io.keyhold.server.exchange.internal;

import io.keyhold.server.exchange.RowProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the file after its cells were checked.
 *
 * @param nameKey the normalised name; empty for a person, since nobody is matched by name alone
 * @param uscc only a sound one
 * @param draft null when a problem blocks the row
 * @param cells as they were read, by column
 */
record CheckedRow(
        int number,
        String name,
        String nameKey,
        @Nullable String uscc,
        @Nullable RowDraft draft,
        List<RowProblem> problems,
        List<String> cells) {}
