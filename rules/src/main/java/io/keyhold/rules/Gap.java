package io.keyhold.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a handbook leaves open. Until a company chooses, whatever depends on it is undecided. A gap asked by place
 * ({@code byPlace}) is chosen by a map from place code to a code of that dictionary, others by one of {@code choices}.
 * {@code later} says what will ask for it while no row does.
 */
public record Gap(
        String id,
        Kind kind,
        String clause,
        Label question,
        List<Code> choices,
        @Nullable Dictionary byPlace,
        @Nullable Label later,
        Where where) {

    /** How a gap shows itself: found by reasoning over a table, a value nobody set, or a doubt in the text. */
    public enum Kind {
        COMPUTABLE,
        UNSET,
        TEXTUAL
    }

    /** Whether some row waits for it now; of others {@link #later} says what will. */
    public boolean isAsked() {
        return later == null;
    }

    List<String> choiceIds() {
        return choices.stream().map(Code::id).toList();
    }
}
