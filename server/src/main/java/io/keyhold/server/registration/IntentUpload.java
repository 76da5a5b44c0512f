package io.keyhold.server.registration;

import io.keyhold.server.exchange.ImportPage.Remark;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of purchase intents that someone uploaded.
 *
 * @param columns the file's columns from A on
 * @param notices what its owner should know of the file
 * @param fault why it could not go on; null while it can
 * @param goesOnAt while it waits: from when names may be tried again, by the system's clock; it goes on by itself
 */
public record IntentUpload(
        UUID id,
        String fileName,
        State state,
        List<Column> columns,
        List<Remark> notices,
        @Nullable Remark fault,
        Counts counts,
        Instant uploadedAt,
        @Nullable Instant goesOnAt,
        @Nullable Instant endedAt,
        long version) {
    public IntentUpload {
        columns = List.copyOf(columns);
        notices = List.copyOf(notices);
    }

    /** What a row needs and no column of the file has; a province is in a place too. */
    public List<IntentColumn> missing(IntentForms.IntentForm form) {
        var present = columns.stream().map(Column::meaning).toList();
        return IntentColumn.asked(form).stream()
                .filter(IntentColumn::required)
                .filter(column -> !present.contains(column))
                .filter(column -> column != IntentColumn.PROVINCE || !present.contains(IntentColumn.PLACE))
                .toList();
    }

    /** How far it is. */
    public enum State {
        /** Read; whose rows are good may be registered. */
        CHECKED("checked"),
        REGISTERING("registering"),
        /** As many names were tried as one may within an hour or a day. */
        WAITING("waiting"),
        /** Someone stopped it, or it could not go on; it can be taken up again. */
        STOPPED("stopped"),
        DONE("done");

        private final String code;

        State(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        /** Whether a worker has it, now or later. */
        public boolean isBusy() {
            return this == REGISTERING || this == WAITING;
        }

        public static Optional<State> of(String code) {
            return Arrays.stream(values())
                    .filter(state -> state.code.equals(code))
                    .findFirst();
        }
    }

    /**
     * A column of the file.
     *
     * @param title as written; empty when nothing is
     * @param meaning null when it is not known, and so not read
     */
    public record Column(String title, @Nullable IntentColumn meaning) {}

    /**
     * How many rows of each state there are.
     *
     * @param ready good and not registered yet
     */
    public record Counts(int bad, int ready, int known, int registered, int refused) {
        public int rows() {
            return bad + ready + known + registered + refused;
        }
    }
}
