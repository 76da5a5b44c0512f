package io.keyhold.server.registration;

import io.keyhold.server.exchange.RowProblem;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row of an uploaded sheet.
 *
 * @param number as the spreadsheet counts
 * @param cells as given, from column A on; empty once the contact's data was erased
 * @param registration what it became, or the one there was before; null without one, or when the reader may not see it
 */
public record IntentRow(
        int number,
        State state,
        List<String> cells,
        List<RowProblem> problems,
        @Nullable RegistrationRow registration,
        RegistrationPage.@Nullable Receipt receipt) {
    public IntentRow {
        cells = List.copyOf(cells);
        problems = List.copyOf(problems);
    }

    /** What is to become of it, or has. */
    public enum State {
        /** Something is to be mended first. */
        BAD("bad"),
        READY("ready"),
        /** The dealer has registered that company before, and it still counts. */
        KNOWN("known"),
        REGISTERED("registered"),
        /** Good when it was read, refused when it was to be registered. */
        REFUSED("refused");

        private final String code;

        State(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        public static Optional<State> of(String code) {
            return Arrays.stream(values())
                    .filter(state -> state.code.equals(code))
                    .findFirst();
        }
    }
}
